import { formatNetwork } from '../base/net/cidr.js';
import { dirname, isInside } from '../base/paths.js';
import { settingsFileName } from '../engine/settings.js';
import type { SourceFile } from '../engine/source-file.js';
import type { Workspace } from '../engine/workspace.js';
import { clusterNetworks, type NetworkRole, networkRoles, networksOf } from '../paths/cluster-networks.js';
import { renderScalar } from '../syntax/scalar-style.js';

/** A cluster that the folders tell of, and globs of its files. */
export interface FoundCluster {
  readonly name: string;
  readonly include: readonly string[];
}

/** Networks that resources name, and where. */
export interface FoundNetworks {
  readonly scope: string;
  readonly networks: Readonly<Partial<Record<NetworkRole, readonly string[]>>>;
}

/** What a look at the files of a folder suggests for its settings. */
export interface SettingsPlan {
  readonly clusters: readonly FoundCluster[];
  readonly networks: readonly FoundNetworks[];
  /** Folders whose files are templates, and nothing else. */
  readonly templates: readonly string[];
  /** False: the clusters are written as a comment, for with them more would be found than without. */
  readonly clustersFit: boolean;
}

/** Looks for sets of files that are alternatives, networks that resources name, and folders of templates. */
export const planSettings = (workspace: Workspace): SettingsPlan => ({
  clusters: findClusters(workspace),
  networks: findNetworks(workspace),
  templates: findTemplates([...workspace.files]),
  clustersFit: true,
});

/** One cluster for each scope, if their folders stand side by side: `clusters/prod/net` and `clusters/lab/net`. */
function findClusters(workspace: Workspace): readonly FoundCluster[] {
  const scopes = workspace.scopes.filter(({ alternatives }) => alternatives.size === 0);
  const dirs = scopes.map(({ id }) => id.slice(0, id.lastIndexOf('#')));
  const names = namesOf(dirs);
  if (names === undefined || scopes.length > mostClusters) return [];
  return scopes.map(({ files }, index) => {
    const dir = dirs[index] ?? '';
    const outside = [...files].flatMap((uri) => workspace.file(uri)?.path ?? []).filter((path) => !isInside(dir, path));
    const shared = [...new Set(outside.map((path) => (dirname(path) === '' ? path : `${dirname(path)}/**`)))];
    return { name: names[index] ?? dir, include: [`${dir}/**`, ...shared.sort()] };
  });
}

/** Nobody wants to read more; folders that hold so many alternatives are samples. */
const mostClusters = 16;

/** The one part in which the folders differ, `['prod', 'lab']`; `undefined` if they differ in more. */
function namesOf(dirs: readonly string[]): readonly string[] | undefined {
  const [first = [], ...others] = dirs.map((dir) => dir.split('/'));
  if (others.length === 0 || others.some(({ length }) => length !== first.length)) return undefined;
  const differing = first.flatMap((part, depth) => (others.some((it) => it[depth] !== part) ? [depth] : []));
  const [depth = 0] = differing;
  const names = [first, ...others].map((it) => it[depth] ?? '');
  return differing.length === 1 && new Set(names).size === names.length ? names : undefined;
}

function findNetworks(workspace: Workspace): readonly FoundNetworks[] {
  const found = workspace.scopes.flatMap(({ id, name }) => {
    const all = clusterNetworks(workspace.graph(id));
    const known = networkRoles.flatMap((role): readonly [NetworkRole, readonly string[]][] =>
      all[role].state === 'known' ? [[role, networksOf(all[role]).map(({ network }) => formatNetwork(network))]] : [],
    );
    return known.length === 0 ? [] : [{ scope: name, networks: Object.fromEntries(known) }];
  });
  return found.slice(0, mostClusters);
}

/** The deepest folders in which each file that says anything to Symroute is a template. */
function findTemplates(files: readonly SourceFile[]): readonly string[] {
  const states = new Map<string, Set<string>>();
  for (const { path, documents } of files) {
    for (let dir = dirname(path); dir !== ''; dir = dirname(dir)) {
      const own = states.get(dir) ?? new Set();
      for (const { facts } of documents) if (facts.state !== 'other') own.add(facts.state);
      states.set(dir, own);
    }
  }
  const dirs = [...states].filter(([, own]) => own.size === 1 && own.has('template')).map(([dir]) => dir);
  return dirs.filter((dir) => !dirs.some((other) => other !== dir && isInside(other, dir))).sort();
}

/** The text of a settings file: what was found, and every other key as a comment with its meaning. */
export function settingsText(plan: SettingsPlan): string {
  return [
    `# ${settingsFileName}: settings of Symroute for this folder, in editors and on the command line.`,
    '# Each key with its meaning: docs/configuration.md. Editors complete and explain them.',
    ...clustersText(plan),
    ...networksText(plan),
    ...ignoreText(plan),
    ...rest,
    '',
  ].join('\n');
}

const comment = (lines: readonly string[]): readonly string[] => lines.map((line) => `# ${line}`);

const scalar = (text: string): string => renderScalar(text, { flow: false });

function clustersText({ clusters, clustersFit }: SettingsPlan): readonly string[] {
  const lines = [
    'clusters:',
    ...clusters.flatMap(({ name, include }) => [
      `- name: ${scalar(name)}`,
      '  include:',
      ...include.map((glob) => `  - ${scalar(glob)}`),
    ]),
  ];
  if (clusters.length === 0) {
    return [
      '',
      '# Which files go to which cluster. Without this, folders that define the same things are told apart by themselves.',
      ...comment(['clusters:', '- name: prod', '  include:', '  - clusters/prod/**']),
    ];
  }
  return clustersFit
    ? ['', '# Folders that define the same things: which files go to which cluster.', ...lines]
    : [
        '',
        '# Folders that define the same things, and are told apart by themselves. With this, more would be found than without it.',
        ...comment(lines),
      ];
}

function networksText({ networks }: SettingsPlan): readonly string[] {
  const shown = networks.flatMap(({ scope, networks: found }) => {
    const parts = Object.entries(found).map(([role, list]) => `${role} ${list.join(', ')}`);
    return `# ${scope}: ${parts.join('; ')}`;
  });
  return [
    '',
    ...(shown.length === 0
      ? ['# Networks of the cluster: no resource here names them, so the defaults of the platform are assumed.']
      : ['# Networks of the cluster, where no resource names them. Found already:', ...shown]),
    ...comment(['clusterNetworks:', '  pods: [10.128.0.0/14]', '  services: [172.30.0.0/16]']),
  ];
}

function ignoreText({ templates }: SettingsPlan): readonly string[] {
  const lines = (dirs: readonly string[]): readonly string[] => [
    'ignore:',
    ...dirs.map((dir) => `- ${scalar(`${dir}/**`)}`),
  ];
  return templates.length === 0
    ? ['', '# Files that are not read.', ...comment(lines(['testdata']))]
    : [
        '',
        '# Files that are not read: templates, which can be checked only once they are rendered.',
        ...lines(templates),
      ];
}

const rest: readonly string[] = [
  '',
  '# Everything that the cluster has is in this folder: a name that is defined nowhere is then an error.',
  ...comment(['closedWorld: true']),
  '',
  '# The release that the manifests are for.',
  ...comment(['target: openshift-4.18']),
  '',
  '# Another severity for single rules, or "off". All rules: docs/rules/README.md, or "symroute rules".',
  ...comment(['rules:', '  ipaddresspool-overlap: warning']),
  '',
  '# Findings that are left out, each with its reason.',
  ...comment([
    'suppress:',
    '- codes: [vrf-no-port]',
    '  files: [clusters/lab/**]',
    '  reason: the lab has no ports yet',
  ]),
];
