import type { Severity } from '../base/result-types.js';
import {
  type BgpModeName,
  bgpModes,
  type ClusterNetworkSettings,
  type ClusterSettings,
  defaultSettings,
  type SchemaValidate,
  type Settings,
} from './settings.js';

/** Settings, and what is wrong with the text they were read from, in words. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly problems: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads settings from plain data: the `symroute` section of an editor, or a `.symroute.yaml`. What cannot be read keeps its default and
 * is named in `problems`; nothing throws.
 */
export function readSettings(data: unknown): ReadSettings {
  const problems: string[] = [];
  if (data === undefined || data === null) return { settings: defaultSettings, problems };
  if (!isFields(data))
    return { settings: defaultSettings, problems: ['The settings must be a map of keys to values.'] };
  const settings: Settings = {
    rules: readRules(data['rules'], problems),
    closedWorld: readBoolean(data, 'closedWorld', problems),
    target: readText(data, 'target', problems),
    bgpMode: readBgpMode(data['metallb'], problems),
    clusterNetworks: readNetworks(data['clusterNetworks'], 'clusterNetworks', problems),
    clusters: readClusters(data['clusters'], problems),
    ignore: readTexts(data['ignore'], 'ignore', problems),
    schemaValidate: readSchemaValidate(data['schema'], problems),
    suppress: readSuppress(data['suppress'], problems),
    baseline: [],
  };
  return { settings, problems };
}

/** Settings of which the first ones win, key by key: `.symroute.yaml` over the editor's. Rules are joined by code, and lists are joined. */
export function mergeSettings(strong: Settings, weak: Settings): Settings {
  return {
    rules: { ...weak.rules, ...strong.rules },
    closedWorld: strong.closedWorld ?? weak.closedWorld,
    target: strong.target ?? weak.target,
    bgpMode: strong.bgpMode ?? weak.bgpMode,
    clusterNetworks: strong.clusterNetworks ?? weak.clusterNetworks,
    clusters: [...strong.clusters, ...weak.clusters],
    ignore: [...strong.ignore, ...weak.ignore],
    schemaValidate: strong.schemaValidate === 'auto' ? weak.schemaValidate : strong.schemaValidate,
    suppress: [...strong.suppress, ...weak.suppress],
    baseline: [...strong.baseline, ...weak.baseline],
  };
}

const isFields = (data: unknown): data is Fields => typeof data === 'object' && data !== null && !Array.isArray(data);
const isSeverity = (text: unknown): text is Severity | 'off' =>
  typeof text === 'string' && ['error', 'warning', 'info', 'hint', 'off'].includes(text);

function readRules(data: unknown, problems: string[]): Settings['rules'] {
  if (data === undefined || data === null) return {};
  if (!isFields(data)) return note(problems, '"rules" must be a map of rule codes to severities.', {});
  const rules: Record<string, Severity | 'off'> = {};
  for (const [code, severity] of Object.entries(data)) {
    // YAML reads a bare `off` as false.
    if (severity === false) rules[code] = 'off';
    else if (isSeverity(severity)) rules[code] = severity;
    else problems.push(`Severity of "${code}" must be error, warning, info, hint or off.`);
  }
  return rules;
}

function readBoolean(data: Fields, key: string, problems: string[]): boolean | undefined {
  const value = data[key];
  if (value === undefined || value === null) return undefined;
  return typeof value === 'boolean' ? value : note(problems, `"${key}" must be true or false.`, undefined);
}

function readText(data: Fields, key: string, problems: string[]): string | undefined {
  const value = data[key];
  if (value === undefined || value === null || value === '') return undefined;
  return typeof value === 'string' ? value : note(problems, `"${key}" must be text.`, undefined);
}

/** The section `metallb`, of which `bgpMode` is all there is. */
function readBgpMode(data: unknown, problems: string[]): BgpModeName | undefined {
  if (data === undefined || data === null) return undefined;
  if (!isFields(data)) return note(problems, '"metallb" must be a map with bgpMode.', undefined);
  const written = data['bgpMode'];
  const mode = bgpModes.find((it) => it === written);
  if (mode !== undefined || written === undefined || written === null || written === '') return mode;
  return note(problems, `"metallb.bgpMode" must be one of ${bgpModes.join(', ')}.`, undefined);
}

function readTexts(data: unknown, key: string, problems: string[]): readonly string[] {
  if (data === undefined || data === null) return [];
  const isTexts = (list: unknown): list is string[] =>
    Array.isArray(list) && list.every((it) => typeof it === 'string');
  return isTexts(data) ? data : note(problems, `"${key}" must be a list of texts.`, []);
}

function readSchemaValidate(data: unknown, problems: string[]): SchemaValidate {
  if (data === undefined || data === null) return 'auto';
  if (!isFields(data)) return note(problems, '"schema" must be a map with validate.', 'auto');
  const value = data['validate'] ?? 'auto';
  // YAML reads bare `on` and `off` as true and false.
  if (value === 'on' || value === true) return 'on';
  if (value === 'off' || value === false) return 'off';
  return value === 'auto' ? value : note(problems, '"schema.validate" must be auto, on or off.', 'auto');
}

function readNetworks(data: unknown, key: string, problems: string[]): ClusterNetworkSettings | undefined {
  if (data === undefined || data === null) return undefined;
  if (!isFields(data)) return note(problems, `"${key}" must be a map with pods, services and masquerade.`, undefined);
  const networks = {
    pods: readTexts(data['pods'], `${key}.pods`, problems),
    services: readTexts(data['services'], `${key}.services`, problems),
    masquerade: readTexts(data['masquerade'], `${key}.masquerade`, problems),
  };
  return Object.values(networks).every((list) => list.length === 0) ? undefined : networks;
}

function readClusters(data: unknown, problems: string[]): readonly ClusterSettings[] {
  if (data === undefined || data === null) return [];
  if (!Array.isArray(data)) return note(problems, '"clusters" must be a list.', []);
  return data.flatMap((item: unknown, index) => {
    if (!isFields(item) || typeof item['name'] !== 'string') {
      return note(problems, `Item ${index + 1} of "clusters" needs a name.`, []);
    }
    const networks = readNetworks(item['networks'], `clusters[${index}].networks`, problems);
    return [
      { name: item['name'], include: readTexts(item['include'], `clusters[${index}].include`, problems), networks },
    ];
  });
}

function readSuppress(data: unknown, problems: string[]): Settings['suppress'] {
  if (data === undefined || data === null) return [];
  if (!Array.isArray(data)) return note(problems, '"suppress" must be a list.', []);
  // Each item stays in its place, so that it can be told which of them are of use.
  const nothing = { codes: [], files: [], resources: [], reason: '' };
  return data.map((item: unknown, index) => {
    const at = `suppress[${index}]`;
    if (!isFields(item))
      return note(problems, `"${at}" must be a map with codes, files, resources and reason.`, nothing);
    const [codes = [], files = [], resources = []] = ['codes', 'files', 'resources'].map((key) =>
      readTexts(item[key], `${at}.${key}`, problems),
    );
    return { codes, files, resources, reason: readText(item, 'reason', problems) ?? '' };
  });
}

function note<T>(problems: string[], problem: string, value: T): T {
  problems.push(problem);
  return value;
}
