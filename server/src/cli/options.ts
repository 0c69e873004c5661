import { bgpModes } from '../engine/settings.js';
import type { Option } from './command.js';

/** `--config FILE`, for every command that reads manifests. */
export const configOption: Option = {
  name: 'config',
  value: 'FILE',
  help: 'Settings to use instead of the .symroute.yaml of each folder.',
};

/** `--closed-world`, for every command that reads manifests. */
export const closedWorldOption: Option = {
  name: 'closed-world',
  help: 'The files are the whole cluster: a name that is defined nowhere is an error.',
};

/** `--bgp-mode MODE`, for every command that reads manifests. */
export const bgpModeOption: Option = {
  name: 'bgp-mode',
  value: 'MODE',
  choices: bgpModes,
  help: 'How MetalLB speaks BGP where no MetalLB resource says it, frr-k8s if not given.',
};

/** What the help says of the operands. */
export const pathDetails = `PATH is a folder, whose .yaml and .yml files are all read as one set, or a file, or "-" for standard input. Files given by
name are a set of their own. Without PATH the current folder is read.`;
