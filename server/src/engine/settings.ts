import type { Severity } from '../base/result-types.js';
import type { BaselineEntry } from './suppression/baseline.js';

/** Name of the settings file at the top of a workspace folder. */
export const settingsFileName = '.symroute.yaml';

/** Networks of the cluster that a user wrote down, in CIDR notation. Empty lists are unknown. */
export interface ClusterNetworkSettings {
  readonly pods: readonly string[];
  readonly services: readonly string[];
  readonly masquerade: readonly string[];
}

/** A cluster that `.symroute.yaml` names: which files go to it, and what is known of it. */
export interface ClusterSettings {
  readonly name: string;
  /** Globs from the folder of the settings file. */
  readonly include: readonly string[];
  readonly networks: ClusterNetworkSettings | undefined;
}

/** Who reports a field whose type, word or range is wrong: Symroute, or with `off` another validator that has the schema. */
export type SchemaValidate = 'auto' | 'on' | 'off';
/** Findings that are left out by rule, and by file and resource where those are named. */
export interface SuppressSettings {
  readonly codes: readonly string[];
  /** Globs from the folder of the settings file; empty for every file. */
  readonly files: readonly string[];
  /** `Service/shop/frontend`, `Service/frontend` or `Service/shop/*`; empty for every resource. */
  readonly resources: readonly string[];
  readonly reason: string;
}

/** The ways in which MetalLB's speakers can speak BGP; they refuse different things. */
export const bgpModes = ['frr-k8s', 'frr', 'native'] as const;
export type BgpModeName = (typeof bgpModes)[number];

/** Settings of a workspace folder, after checking. */
export interface Settings {
  /** Severity, or `off`, by rule code. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Every name that is used must be defined in the workspace. */
  readonly closedWorld: boolean | undefined;
  /** The release to check against, `openshift-4.16`; `undefined` for the newest of everything. */
  readonly target: string | undefined;
  /** How MetalLB speaks BGP where no manifest says it; `undefined` for the default of its newest release. */
  readonly bgpMode: BgpModeName | undefined;
  readonly clusterNetworks: ClusterNetworkSettings | undefined;
  readonly clusters: readonly ClusterSettings[];
  /** Globs of files that are not read. */
  readonly ignore: readonly string[];
  readonly schemaValidate: SchemaValidate;
  readonly suppress: readonly SuppressSettings[];
  /** What the baseline file of the folder lists. */
  readonly baseline: readonly BaselineEntry[];
}

/** What holds where nobody says anything. */
export const defaultSettings: Settings = {
  rules: {},
  closedWorld: undefined,
  target: undefined,
  bgpMode: undefined,
  clusterNetworks: undefined,
  clusters: [],
  ignore: [],
  schemaValidate: 'auto',
  suppress: [],
  baseline: [],
};
