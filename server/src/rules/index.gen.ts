// Written by `npm run gen` from the files of this folder. Do not edit.
import type { Rule } from '../engine/rule.js';
import ipaddresspoolOverlap from './addressing/ipaddresspool-overlap.rule.js';
import bgpadvertisementPeerUndefined from './references/bgpadvertisement-peer-undefined.rule.js';
import bgpadvertisementPoolUndefined from './references/bgpadvertisement-pool-undefined.rule.js';
import bgppeerVrfUndefined from './references/bgppeer-vrf-undefined.rule.js';
import servicePoolUndefined from './references/service-pool-undefined.rule.js';
import yamlSyntax from './syntax/yaml-syntax.rule.js';

/** Every rule of Symroute. */
export const rules: readonly Rule[] = [
  ipaddresspoolOverlap,
  bgpadvertisementPeerUndefined,
  bgpadvertisementPoolUndefined,
  bgppeerVrfUndefined,
  servicePoolUndefined,
  yamlSyntax,
];
