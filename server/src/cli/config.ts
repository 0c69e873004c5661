import { mergeSettings, readSettings } from '../engine/read-settings.js';
import { bgpModes, defaultSettings, type Settings } from '../engine/settings.js';
import { readBaseline } from '../engine/suppression/baseline.js';
import type { FilePath, ReadResult } from '../platform/fs.js';
import { parseDocument } from '../syntax/parse.js';
import { toPlain } from '../syntax/plain.js';
import { type Arguments, didYouMean } from './arguments.js';
import { bgpModeOption, closedWorldOption } from './options.js';

/** Settings, or what is wrong with the file they stand in. */
export interface Config {
  readonly settings: Settings;
  /** The file cannot be read at all. */
  readonly failures: readonly string[];
  /** Mistakes in it. */
  readonly problems: readonly string[];
}

/** The settings that hold where there is no file. */
export const noConfig: Config = { settings: defaultSettings, failures: [], problems: [] };

/** Reads a settings file. `name` is what messages call it, `codes` are the rules that there are. */
export function readConfig(name: FilePath, { text, problem }: ReadResult, codes: readonly string[]): Config {
  if (text === undefined) return { ...noConfig, failures: [`"${name}" ${problem.message}.`] };
  const tree = parseDocument(text);
  const errors = tree.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    return { ...noConfig, failures: errors.map(({ message }) => `"${name}" is not valid YAML: ${message}.`) };
  }
  const { settings, problems } = readSettings(tree.root === undefined ? undefined : toPlain(tree.root));
  const unknown = Object.keys(settings.rules).filter((code) => !codes.includes(code));
  return {
    settings,
    failures: [],
    problems: [
      ...problems.map((it) => `"${name}": ${it}`),
      ...unknown.map((code) => `"${name}": There is no rule "${code}".${didYouMean(code, codes)}`),
    ],
  };
}

/** Adds what the baseline file of a folder lists. */
export function withBaseline(config: Config, name: FilePath, { text, problem }: ReadResult): Config {
  if (problem?.code === 'missing') return config;
  const read = text === undefined ? { problem: problem.message } : readBaseline(text);
  return read.problem === undefined
    ? { ...config, settings: { ...config.settings, baseline: read.entries } }
    : { ...config, failures: [...config.failures, `"${name}" ${read.problem}.`] };
}

/** The settings with those that options of the command line add. */
export const withOptions = (settings: Settings, args: Arguments): Settings =>
  mergeSettings(
    {
      ...defaultSettings,
      closedWorld: args.has(closedWorldOption.name) || undefined,
      bgpMode: bgpModes.find((mode) => mode === args.value(bgpModeOption.name)),
    },
    settings,
  );
