import type { Family } from '../../base/net/address.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import { type ServiceFacts, service as serviceKind } from '../../kinds/core/service.kind.js';
import { isKnown } from '../../model/located.js';
import type { Service } from '../../paths/services.js';
import { advertiseAll, annotatedService, documents, poolSample } from '../common/metallb-samples.js';
import { type AskedAddress, askedAddresses, type ServiceStack, stackOf } from '../common/service-addresses.js';

const sample = (addresses: string): string =>
  documents(
    poolSample('pool-red', '203.0.113.0/28'),
    advertiseAll,
    annotatedService(`metallb.io/loadBalancerIPs: ${addresses}`),
  );

export default defineRule<ServiceFacts>({
  code: 'service-addresses-invalid',
  title: 'The list of requested addresses cannot be granted',
  area: 'addressing',
  severity: 'error',
  tier: 2,
  needs: 'document',
  kinds: [serviceKind],
  since: '0.1.0',
  docs: {
    why: 'MetalLB gives a Service one address of each of its families, and takes a request as a whole: it refuses a list that does not fit, and the Service stays pending.',
    bad: sample(
      '203.0.113.10,203.0.113.11    #! service-addresses-invalid "203.0.113.11" Two IPv4 addresses are requested',
    ),
    good: sample('203.0.113.10'),
    whenNotToUse: 'Never: MetalLB does not give the Service an address.',
    sources: ['MetalLB, controller/service.go'],
  },
  check(service, { report }) {
    if (service.data.type?.value !== 'LoadBalancer') return;
    const found =
      headless(service) ?? asksTwice(service) ?? unreadable(service) ?? tooMany(service) ?? unfitting(service);
    if (found !== undefined) report(found);
  },
});

function headless({ data }: Service): FindingInput | undefined {
  const { clusterIp } = data;
  if (!isKnown(clusterIp) || clusterIp.value !== 'None') return undefined;
  return { at: clusterIp, message: 'A headless Service (clusterIP None) gets no address of a load balancer.' };
}

function asksTwice({ data }: Service): FindingInput | undefined {
  const { addresses, loadBalancerIp } = data;
  if (!isKnown(addresses) || !isKnown(loadBalancerIp) || addresses.value === '' || loadBalancerIp.value === '')
    return undefined;
  return {
    at: loadBalancerIp,
    part: 'key',
    message:
      'Both the annotation loadBalancerIPs and spec.loadBalancerIP ask for addresses; MetalLB takes only one of the two.',
  };
}

function unreadable(service: Service): FindingInput | undefined {
  const wrong = askedAddresses(service).find(({ address }) => address === undefined);
  if (wrong === undefined) return undefined;
  if (wrong.text !== '') return { at: wrong.at, within: wrong.within, message: `"${wrong.text}" is no IP address.` };
  return { at: wrong.at, message: 'A comma with no address beside it makes the list unreadable.' };
}

const familyOf = ({ address }: AskedAddress): Family | undefined => address?.family;

function tooMany(service: Service): FindingInput | undefined {
  const asked = askedAddresses(service);
  const second = asked.find((it, index) => asked.findIndex((other) => familyOf(other) === familyOf(it)) < index);
  if (second === undefined) return undefined;
  const same = asked.filter((it) => familyOf(it) === familyOf(second)).length;
  const number = same === 2 ? 'Two' : String(same);
  return {
    at: second.at,
    within: second.within,
    message: `${number} ${familyOf(second)} addresses are requested, but a Service gets one per family.`,
  };
}

/** The addresses against the families that the Service has. */
function unfitting(service: Service): FindingInput | undefined {
  const stack = stackOf(service);
  if (stack === undefined) return undefined;
  const { ipFamilyPolicy } = service.data;
  if (ipFamilyPolicy?.value === 'RequireDualStack' && !stack.isDual) {
    return {
      at: ipFamilyPolicy,
      message: 'The Service requires both families, but has a cluster address of one family only.',
      related: [{ in: service, at: stack.at, part: 'key', message: 'the cluster address' }],
    };
  }
  const [asked, ...more] = askedAddresses(service);
  if (asked === undefined) return undefined;
  const message = misfit(stack, [asked, ...more]);
  const related: FindingInput['related'] = [
    { in: service, at: stack.at, part: 'key', message: 'the families of the Service' },
  ];
  return message === undefined ? undefined : { at: asked.at, message, related };
}

function misfit(stack: ServiceStack, asked: readonly AskedAddress[]): string | undefined {
  const [first] = asked;
  if (stack.isDual && asked.length === 1) {
    return first?.at.path === 'spec.loadBalancerIP'
      ? 'spec.loadBalancerIP holds one address, but the Service has two families; use the annotation metallb.io/loadBalancerIPs.'
      : 'One address is requested, but the Service has two families and needs one of each.';
  }
  if (stack.isDual) return undefined;
  if (asked.length > 1) return 'Two addresses are requested, but the Service has one family only.';
  const [family] = stack.families ?? [];
  return family !== undefined && first !== undefined && familyOf(first) !== family
    ? `${first.text} is an ${familyOf(first)} address, but the Service has ${family} only.`
    : undefined;
}
