import type { Severity } from '../../base/result-types.js';
import { nearest } from '../../base/text-distance.js';
import type { Graph } from '../../engine/graph.js';
import { isOfKind } from '../../engine/kind.js';
import { defineRule, type FindingInput, type RuleContext } from '../../engine/rule.js';
import { type ServiceFacts, service } from '../../kinds/core/service.kind.js';
import { type EgressServiceFacts, egressLabel, egressService } from '../../kinds/ovn/egress-service.kind.js';
import type { Fix } from '../../model/fix.js';
import { isKnown, type Known } from '../../model/located.js';
import { nameOf, type Resource } from '../../model/resource.js';
import { egressServicesOfLabel, labelOfEgressService } from '../../paths/node-sets.js';
import { type EgressService, isLoadBalancer, servicesOf } from '../../paths/services.js';
import { frontendService } from '../common/samples.js';
import { didYouMean } from '../common/words.js';

export default defineRule<EgressServiceFacts>({
  code: 'egressservice-service-missing',
  title: 'No Service has the name of the egress service',
  area: 'references',
  severity: 'error',
  tier: 1,
  needs: 'workspace',
  kinds: [egressService],
  since: '0.1.0',
  docs: {
    why: 'An egress service belongs to the Service that has its name and its namespace; there is no other link. Without one no node is elected, no label is set and the status stays empty, and nothing says why.',
    bad: `${frontendService}#: file: egress-service.yaml
apiVersion: k8s.ovn.org/v1
kind: EgressService
metadata:
  name: front-end    #! egressservice-service-missing "front-end" No Service "front-end" exists in namespace "shop"
  namespace: shop
spec:
  sourceIPBy: LoadBalancerIP
`,
    good: `${frontendService}#: file: egress-service.yaml
apiVersion: k8s.ovn.org/v1
kind: EgressService
metadata:
  name: frontend
  namespace: shop
spec:
  sourceIPBy: LoadBalancerIP
`,
    whenNotToUse: 'When the Services are kept in another repository, and some others of the same namespace are here.',
    sources: [
      'OVN-Kubernetes, go-controller/pkg/clustermanager/egressservice/egressservice_cluster.go, syncEgressService',
    ],
  },
  check(egress, context) {
    const { graph, report } = context;
    const name = egress.name;
    if (egress.partial || !isKnown(name) || egress.namespace?.opaque === true) return;
    if (servicesOf(graph, egress).length > 0) return;
    const namespace = graph.namespaceOf(egress);
    const ofName = graph
      .define(service.id, name.value)
      .map(({ resource }) => resource)
      .filter(isService);
    const isOwn = (other: string | undefined): boolean =>
      other === undefined || namespace === undefined || other === namespace;
    if (ofName.some((it) => isOwn(graph.namespaceOf(it)))) return;
    const absence = graph.absence(service);
    if (absence === undefined) return;
    const [elsewhere] = ofName;
    report(elsewhere === undefined ? asMissing(egress, name, context) : asElsewhere(egress, name, elsewhere, context));
  },
});

/** True if the scope shows Services of the namespace, and everything it could show. */
function isCertain(graph: Graph, namespace: string | undefined): boolean {
  const ofNamespace = graph.ofKind(service).filter((it) => graph.namespaceOf(it) === namespace);
  return (
    graph.absence(service) === 'error' &&
    (graph.settings.closedWorld || (namespace !== undefined && ofNamespace.length > 0))
  );
}

const severityIf = (certain: boolean): Severity => (certain ? 'error' : 'info');

function asMissing(egress: EgressService, name: Known<string>, { graph, scopeName }: RuleContext): FindingInput {
  const namespace = graph.namespaceOf(egress);
  const near = nearServices(graph, name.value, namespace);
  const where = namespace === undefined ? scopeName : `namespace "${namespace}"`;
  const isSure = isCertain(graph, namespace);
  return {
    at: name,
    severity: severityIf(isSure),
    message: isSure
      ? `No Service "${name.value}" exists in ${where}, so this egress service does nothing.${didYouMean(near.map(nameOf))}`
      : `The files hold no Service "${name.value}" of ${where}; without it this egress service does nothing.${didYouMean(near.map(nameOf))}`,
    related: near.map((it) => ({ in: it, at: 'metadata.name', message: `Service "${nameOf(it)}"` })),
    fixes: near
      .filter((it) => isLoadBalancer(it) === true)
      .flatMap((it) => moveTo(graph, egress, `Change the name to "${nameOf(it)}"`, { name: nameOf(it) })),
  };
}

/** A Service of this name that lacks an egress service is almost certainly the one that is meant. */
function asElsewhere(
  egress: EgressService,
  name: Known<string>,
  other: Resource<ServiceFacts>,
  { graph }: RuleContext,
): FindingInput {
  const namespace = graph.namespaceOf(egress);
  const where = graph.namespaceOf(other) ?? '';
  const isOrphan =
    isLoadBalancer(other) === true && !hasEgressService(graph, other, where) && graph.absence(service) === 'error';
  const canMove = isOrphan && egress.namespace?.value === namespace;
  return {
    at: egress.namespace ?? name,
    severity: severityIf(isOrphan || isCertain(graph, namespace)),
    message: `Service "${name.value}" is in namespace "${where}", but this egress service is in "${namespace ?? '?'}" and so does nothing.`,
    related: [{ in: other, at: 'metadata.namespace', message: `Service "${name.value}"` }],
    fixes: canMove ? moveTo(graph, egress, `Change the namespace to "${where}"`, { namespace: where }) : [],
  };
}

const isService = (it: Resource): it is Resource<ServiceFacts> => isOfKind(service, it);

const hasEgressService = (graph: Graph, { name }: Resource, namespace: string | undefined): boolean =>
  graph.ofKind(egressService).some((it) => it.name?.value === name?.value && graph.namespaceOf(it) === namespace);

/** Services of the namespace with a name like this one that have no egress service yet. */
function nearServices(graph: Graph, name: string, namespace: string | undefined): readonly Resource<ServiceFacts>[] {
  const free = graph
    .ofKind(service)
    .filter((it) => graph.namespaceOf(it) === namespace && !hasEgressService(graph, it, namespace));
  return nearest(name, free.map(nameOf)).flatMap((near) => free.find((it) => nameOf(it) === near) ?? []);
}

/** Writes another name or namespace, also into the label wherever a selector asks for it. */
function moveTo(
  graph: Graph,
  egress: EgressService,
  title: string,
  to: { readonly name?: string; readonly namespace?: string },
): readonly Fix[] {
  const namespace = to.namespace ?? graph.namespaceOf(egress);
  const old = labelOfEgressService(graph, egress);
  const label = namespace === undefined ? undefined : egressLabel(namespace, to.name ?? nameOf(egress));
  const isShared = old !== undefined && egressServicesOfLabel(graph, old).length > 1;
  const usages = old === undefined || isShared ? [] : graph.usages('ovn/EgressLabel', old);
  return [
    {
      title,
      safety: 'suggestion',
      edit(editor) {
        if (to.name !== undefined) editor.in(egress).put('metadata.name', to.name);
        if (to.namespace !== undefined) editor.in(egress).put('metadata.namespace', to.namespace);
        if (label === undefined) return;
        for (const { resource, reference } of usages) {
          if (reference.isKey) editor.in(resource).renameKey(reference.path, label);
          else editor.in(resource).put(reference.path, label);
        }
      },
    },
  ];
}
