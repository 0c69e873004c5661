import { deepEqual } from '../../base/equal.js';
import { formatAddress, parseAddress } from '../../base/net/address.js';
import type { Graph } from '../../engine/graph.js';
import { defineRule } from '../../engine/rule.js';
import { type ServiceFacts, type ServicePort, service as serviceKind } from '../../kinds/core/service.kind.js';
import { defineIndex } from '../../paths/key-index.js';
import { poolChoice } from '../../paths/pool-choice.js';
import { isLoadBalancer, isLocal, loadBalancers, type Service } from '../../paths/services.js';
import { fullNameOf, isPatched } from '../common/egress-services.js';
import { advertiseAll, documents, poolSample } from '../common/metallb-samples.js';

const pool = documents(poolSample('pool-red', '203.0.113.0/28'), advertiseAll);

const sample = (name: string, port: number, mark = ''): string => `apiVersion: v1
kind: Service
metadata:
  name: ${name}
  namespace: shop
  annotations:
    metallb.io/allow-shared-ip: web
    metallb.io/loadBalancerIPs: 203.0.113.10${mark}
spec:
  type: LoadBalancer
  selector:
    app: ${name}
  ports:
  - port: ${port}
`;

export default defineRule<ServiceFacts>({
  code: 'service-ip-sharing-conflict',
  title: 'Two Services ask for one address and cannot share it',
  area: 'addressing',
  severity: 'error',
  tier: 3,
  needs: 'workspace',
  kinds: [serviceKind],
  since: '0.1.0',
  docs: {
    why: 'MetalLB gives one address to several Services only if all of them name the same sharing key, use other ports, and send requests to the same nodes. Otherwise the second one waits for ever.',
    bad: documents(
      pool,
      sample('frontend', 443),
      sample(
        'tickets',
        443,
        '    #! service-ip-sharing-conflict "203.0.113.10" both ask for 203.0.113.10, but both use TCP port 443',
      ),
    ),
    good: documents(pool, sample('frontend', 443), sample('tickets', 8443)),
    whenNotToUse: 'When only one of the two is ever in the cluster.',
    sources: ['MetalLB, internal/allocator/allocator.go, checkSharing'],
  },
  check(service, { graph, report }) {
    const place = service.data.addresses ?? service.data.loadBalancerIp;
    if (place === undefined || isLoadBalancer(service) !== true || isOut(graph, service)) return;
    for (const address of addressesOf(service)) {
      for (const other of askers(graph, address)) {
        if (other.id === service.id) break;
        const why = isOut(graph, other) ? undefined : reasonOf(graph, other, service);
        if (why === undefined) continue;
        report({
          at: place,
          message: `Services "${fullNameOf(graph, other)}" and "${fullNameOf(graph, service)}" both ask for ${address}, but ${why}.`,
          related: [
            {
              in: other,
              at: other.data.addresses ?? other.data.loadBalancerIp ?? 'spec',
              message: 'the other Service',
            },
          ],
        });
        return;
      }
    }
  },
});

/** The addresses that a Service asks for, in their usual text. */
function addressesOf({ data }: Service): readonly string[] {
  const text = data.addresses === undefined ? data.loadBalancerIp?.value : data.addresses.value;
  return (text ?? '').split(',').flatMap((part) => {
    const address = parseAddress(part.trim());
    return address === undefined ? [] : [formatAddress(address)];
  });
}

/** Services by an address that they ask for, in the order of the files. */
const askers = defineIndex('services by wanted address', loadBalancers, (_, service) => addressesOf(service));

/** True if MetalLB does not handle the Service, or if it need not be what its file says. */
const isOut = (graph: Graph, service: Service): boolean =>
  graph.hasAlternatives(serviceKind.id) ||
  isPatched(graph, serviceKind, service) ||
  poolChoice(graph, service).end?.kind === 'not handled';

/** Why the two cannot have one address; `undefined` if they can, or if that is not certain. */
function reasonOf(graph: Graph, a: Service, b: Service): string | undefined {
  if (fullNameOf(graph, a) === fullNameOf(graph, b)) return undefined;
  const keys = [a, b].map(({ data }) => data.sharingKey);
  if (keys.some((key) => key?.opaque === true)) return undefined;
  const [first = '', second = ''] = keys.map((key) => key?.value ?? '');
  if (first === '' || second === '') return 'not both of them name a key to share it with';
  if (first !== second) return `their sharing keys differ ("${first}", "${second}")`;
  const port = portsOf(a).find((it) => portsOf(b).includes(it));
  if (port !== undefined) return `both use ${port}`;
  if ([a, b].some(({ data }) => data.externalTrafficPolicy?.opaque === true)) return undefined;
  if (isLocal(a) !== isLocal(b)) return 'only one of them has externalTrafficPolicy Local';
  const selectors = [a, b].map(({ data }) => data.selector);
  const isKnown = selectors.every((it) => it !== undefined && !it.open && !Object.values(it.values).includes(null));
  const isOther = isKnown && !deepEqual(selectors[0]?.values, selectors[1]?.values);
  return isLocal(a) && isOther ? 'with externalTrafficPolicy Local they need the same selector' : undefined;
}

/** `TCP port 443` for each port. */
const portsOf = ({ data }: Service): readonly string[] => (data.ports?.items ?? []).flatMap(describePort);

const describePort = ({ protocol, port }: ServicePort): readonly string[] =>
  port?.value === undefined || protocol?.opaque === true ? [] : [`${protocol?.value ?? 'TCP'} port ${port.value}`];
