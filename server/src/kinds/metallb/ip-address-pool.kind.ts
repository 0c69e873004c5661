import { defineKind } from '../../engine/kind.js';
import type { Located, LocatedList } from '../../model/located.js';
import { readBoolean, readInteger, readList, readString } from '../../model/read.js';
import { readSelectorList, type SelectorFacts } from '../node-selectors.js';

/** Who may take an address of a pool. */
export interface ServiceAllocation {
  readonly path: string;
  readonly priority: Located<number> | undefined;
  readonly namespaces: LocatedList<Located<string>> | undefined;
  readonly namespaceSelectors: SelectorFacts;
  readonly serviceSelectors: SelectorFacts;
}

/** What others may know of an IPAddressPool. */
export interface PoolFacts {
  /** Blocks as written: `192.0.2.0/28` or `192.0.2.8-192.0.2.20`. */
  readonly addresses: LocatedList<Located<string>> | undefined;
  readonly autoAssign: Located<boolean> | undefined;
  readonly avoidBuggyIps: Located<boolean> | undefined;
  readonly serviceAllocation: ServiceAllocation | undefined;
}

/** MetalLB: addresses that Services of type LoadBalancer can get. */
export const ipAddressPool = defineKind<PoolFacts>({
  id: 'metallb.io/IPAddressPool',
  versions: ['v1beta1'],
  scope: 'Namespaced',
  schema: 'metallb.io/ipaddresspool',
  summary: 'Addresses that MetalLB gives to Services of type LoadBalancer.',
  references: [
    { path: 'spec.serviceAllocation.namespaces[*]', to: ['core/Namespace'], part: 'value', namespace: 'none' },
  ],
  facts: (root) => {
    const allocation = root.at('spec.serviceAllocation');
    return {
      addresses: readList(root.at('spec.addresses'), readString),
      autoAssign: readBoolean(root.at('spec.autoAssign')),
      avoidBuggyIps: readBoolean(root.at('spec.avoidBuggyIPs')),
      serviceAllocation:
        allocation === undefined || allocation.kind === 'null'
          ? undefined
          : {
              path: allocation.path,
              priority: readInteger(allocation.get('priority')),
              namespaces: readList(allocation.get('namespaces'), readString),
              namespaceSelectors: readSelectorList(root, 'spec.serviceAllocation.namespaceSelectors'),
              serviceSelectors: readSelectorList(root, 'spec.serviceAllocation.serviceSelectors'),
            },
    };
  },
  hover: ({ data }) => [
    (data.addresses?.items ?? []).map((it) => it.value ?? '?').join(', '),
    ...(data.autoAssign?.value === false ? ['given only to Services that ask for it'] : []),
  ],
  snippet: `apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata:
  name: \${1:pool-red}
  namespace: \${2:metallb-system}
spec:
  addresses:
  - \${3:203.0.113.10/32}
  autoAssign: \${4|false,true|}
$0`,
});

export default ipAddressPool;
