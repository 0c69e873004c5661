import type { Located } from '../../model/located.js';
import { readList, readString } from '../../model/read.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import { type DesiredState, readDesiredState } from '../nmstate/desired-state.js';

/** The nmstate state of one host: what `nodeNetwork.config` of an installation holds. */
export interface NodeState {
  readonly host: Located<string> | undefined;
  readonly state: DesiredState;
}

/** Reads the hosts of a list of nodes that have a network of their own. */
export const readNodeStates = (nodes: NodeRef | undefined): readonly NodeState[] =>
  readList(nodes, (item) => {
    const config = item.at('nodeNetwork.config');
    if (config === undefined) return undefined;
    return { host: readString(item.get('hostName')), state: readDesiredState(config, config.path) };
  })?.items ?? [];
