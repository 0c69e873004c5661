import { defineRule } from '../../engine/rule.js';
import { type MetalLbFacts, metalLb } from '../../kinds/metallb/metallb.kind.js';
import { platformOf } from '../../paths/platform.js';

const sample = (backend: string): string => `#: settings: {"target":"openshift-4.18"}
#: file: metallb.yaml
apiVersion: metallb.io/v1beta1
kind: MetalLB
metadata:
  name: metallb
  namespace: metallb-system
spec:
  bgpBackend: ${backend}
`;

export default defineRule<MetalLbFacts>({
  code: 'metallb-backend-platform',
  title: 'A BGP backend that this platform does not offer',
  area: 'bgp',
  severity: 'error',
  tier: 3,
  needs: 'workspace',
  kinds: [metalLb],
  since: '0.1.0',
  docs: {
    why: 'The operator checks the backend against the platform. If the two do not go together it reports Degraded and deploys nothing.',
    bad: sample('native    #! metallb-backend-platform "native" bgpBackend native is not available on OpenShift'),
    good: sample('frr-k8s'),
    whenNotToUse: 'Never: nothing is deployed.',
    sources: ['MetalLB operator, validateBGPMode'],
  },
  check(metallb, { graph, settings, report }) {
    const { bgpBackend } = metallb.data;
    const { isOpenShift } = platformOf(graph);
    const isElsewhere = !isOpenShift && settings.target !== undefined;
    const isRefused =
      (bgpBackend?.value === 'native' && isOpenShift) || (bgpBackend?.value === 'frr-k8s-external' && isElsewhere);
    if (bgpBackend === undefined || !isRefused) return;
    report({
      at: bgpBackend,
      message: `bgpBackend ${bgpBackend.value ?? '?'} is not available on ${isOpenShift ? 'OpenShift' : 'this platform, only on OpenShift'}.`,
    });
  },
});
