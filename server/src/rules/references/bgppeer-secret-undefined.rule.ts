import type { Severity } from '../../base/result-types.js';
import type { Graph } from '../../engine/graph.js';
import type { KindDefinition } from '../../engine/kind.js';
import { defineRule, type RuleContext } from '../../engine/rule.js';
import { secret } from '../../kinds/core/secret.kind.js';
import { type FrrConfigurationFacts, frrConfiguration } from '../../kinds/frr/frr-configuration.kind.js';
import { type BgpPeerFacts, bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { externalSecret } from '../../kinds/secrets/external-secret.kind.js';
import { sealedSecret } from '../../kinds/secrets/sealed-secret.kind.js';
import { type Known, knownOf } from '../../model/located.js';
import type { Resource } from '../../model/resource.js';
import { documents, plainPeer } from '../common/metallb-samples.js';
import { readerOf, secretNames, secretNamespace } from '../common/secrets.js';

const sample = (name: string): string =>
  documents(
    `apiVersion: v1
kind: Secret
metadata:
  name: router-password
  namespace: metallb-system
type: kubernetes.io/basic-auth
stringData:
  password: sesame
`,
    plainPeer('router-a', '198.51.100.1', 'passwordSecret:', `  name: ${name}`),
  );

export default defineRule<BgpPeerFacts | FrrConfigurationFacts>({
  code: 'bgppeer-secret-undefined',
  title: 'The password Secret of a peer does not exist',
  area: 'references',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [bgpPeer, frrConfiguration],
  since: '0.1.0',
  docs: {
    why: 'The speakers refuse their whole configuration when the Secret of a session is missing, and go on with the one from before. MetalLB looks in its own namespace only, whatever namespace the peer writes beside the name.',
    bad: sample(
      'router-pasword    #! bgppeer-secret-undefined "router-pasword" No Secret "router-pasword" exists in namespace "metallb-system"',
    ),
    good: sample('router-password'),
    whenNotToUse: 'When some Secrets are kept outside of the repository.',
    sources: ['MetalLB, internal/config/config.go, passwordFromSecretForPeer'],
  },
  check(user, context) {
    for (const name of knownOf(secretNames(user))) if (name.value !== '') checkName(user, name, context);
  },
});

function checkName(user: Resource, name: Known<string>, { graph, report }: RuleContext): void {
  const namespace = secretNamespace(graph, user);
  const places = graph.define(secret.id, name.value).map(({ resource, symbol }) => ({
    resource,
    symbol,
    namespace: graph.namespaceOf(resource),
  }));
  if (places.some((it) => it.namespace === namespace || it.namespace === undefined || namespace === undefined)) return;
  const severity = severityIn(graph, namespace);
  if (severity === undefined) return;
  const [elsewhere] = places;
  const where = namespace === undefined ? 'its namespace' : `namespace "${namespace}"`;
  const other = elsewhere?.namespace === undefined ? '' : ` There is one in "${elsewhere.namespace}".`;
  report({
    at: name,
    severity,
    message: `No Secret "${name.value}" exists in ${where}, where ${readerOf(user)} looks for it.${other}`,
    related:
      elsewhere === undefined
        ? []
        : [{ in: elsewhere.resource, at: elsewhere.symbol.path, message: 'the Secret of another namespace' }],
  });
}

/** What brings Secrets into a cluster. */
const secretKinds: readonly KindDefinition[] = [secret, externalSecret, sealedSecret];

/** Secrets are often kept elsewhere, so only files that hold other Secrets of the namespace show that one is missing. */
function severityIn(graph: Graph, namespace: string | undefined): Severity | undefined {
  const all = secretKinds.flatMap((kind) => [...graph.ofKind(kind), ...graph.patchesOf(kind)]);
  const own = all.filter((it) => graph.namespaceOf(it) === namespace || graph.namespaceOf(it) === undefined);
  if (own.some((it) => it.name?.value === undefined)) return undefined;
  const isShown = namespace !== undefined && own.some((it) => graph.namespaceOf(it) === namespace);
  if (!isShown || graph.hasAlternatives()) return 'info';
  const present = secretKinds.filter((kind) => graph.ofKind(kind).length > 0);
  return present.every((kind) => graph.isClosed(kind)) ? 'error' : undefined;
}
