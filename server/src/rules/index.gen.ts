// Written by `npm run gen` from the files of this folder. Do not edit.
import type { Rule } from '../engine/rule.js';
import ipaddresspoolOverlap from './addressing/ipaddresspool-overlap.rule.js';
import bgppeerVrfUndefined from './references/bgppeer-vrf-undefined.rule.js';

/** Every rule of Symroute. */
export const rules: readonly Rule[] = [
  ipaddresspoolOverlap,
  bgppeerVrfUndefined,
];
