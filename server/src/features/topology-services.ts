import type { Graph } from '../engine/graph.js';
import { egressService } from '../kinds/ovn/egress-service.kind.js';
import type { Resource } from '../model/resource.js';
import { tableOfEgressService } from '../paths/egress-table.js';
import { mainTable } from '../paths/route-rules.js';
import { type EgressService, fullName, loadBalancers, type Service, servicesOf } from '../paths/services.js';
import { explainService, type Trace } from '../paths/verdict.js';
import { vrfsOfTable } from '../paths/vrfs.js';
import { unique } from './names.js';
import { headlineOf, isBroken } from './path-report.js';
import {
  drawName,
  joinDrafts,
  mainTableId,
  mainTableNode,
  missingNode,
  resourceId,
  resourceNode,
} from './topology-metallb.js';
import { vrfId } from './topology-network.js';
import type { Draft, EdgeDraft, NodeDraft, Source, TopologyVerdict } from './topology-types.js';

/** Services and EgressServices, with the way that replies take. */
export function servicesDraft(graph: Graph): Draft {
  const egress = graph.ofKind(egressService);
  const steered = egress.flatMap((it) => servicesOf(graph, it));
  const services = unique([...loadBalancers(graph), ...steered], ({ id }) => id);
  return joinDrafts([
    ...services.map((service) => serviceDraft(graph, service)),
    ...egress.map((it) => egressDraft(graph, it)),
  ]);
}

function serviceDraft(graph: Graph, service: Service): Draft {
  const trace = explainService(graph, service);
  const verdict = verdictOf(trace);
  const name = fullName(graph, service);
  const node: NodeDraft = { ...resourceNode(service, 'service', name, verdict.word), verdict };
  return joinDrafts([{ nodes: [node], edges: [] }, poolDraft(graph, service, trace), leakDraft(service, trace)]);
}

function verdictOf(trace: Trace): TopologyVerdict {
  const { verdict, end } = trace;
  const word = verdict !== 'unknown' ? verdict : (end?.kind ?? 'not known');
  return { verdict, isBroken: isBroken(trace), word, headline: headlineOf(trace) };
}

/** The pools that the address may come from, and the one that is asked for and does not exist. */
function poolDraft(graph: Graph, service: Service, { choice }: Trace): Draft {
  const from = resourceId(service);
  const { pool } = service.data;
  const isAlone = choice.candidates.length === 1;
  const edges = choice.candidates.map(({ pool: candidate, step }): EdgeDraft => {
    const place = step.places.find(({ resource }) => resource.id === service.id);
    const at: Source = { resource: service, path: place?.path ?? 'metadata.name' };
    const sources = place === undefined || place.path === 'metadata.name' ? [] : [at];
    return { from, to: resourceId(candidate.resource), relation: 'address', at, sources, isOpen: !isAlone };
  });
  if (edges.length > 0 || pool?.value === undefined || pool.value === '') return { nodes: [], edges };
  const isHere = graph.define('metallb.io/IPAddressPool', pool.value).length > 0;
  if (isHere) return { nodes: [], edges };
  const at: Source = { resource: service, path: pool.path };
  return drawName({ from, relation: 'address', at, targets: [], missing: missingNode('pool', pool.value) });
}

/** Where replies go if they do not leave as requests come in: to the main table. */
function leakDraft(service: Service, { verdict, difference, egress }: Trace): Draft {
  if (verdict !== 'asymmetric' || difference?.outPhrase !== 'the main table') return { nodes: [], edges: [] };
  const source: Resource = egress.resource ?? service;
  const message = difference.goesOut.text;
  const edge: EdgeDraft = {
    from: resourceId(source),
    to: mainTableId,
    relation: 'replies',
    at: { resource: source, path: egress.resource?.data.networkText?.path ?? 'metadata.name' },
    sources: [],
    isOpen: false,
    finding: { code: 'service-path-asymmetric', severity: 'warning', message },
  };
  return { nodes: [mainTableNode], edges: [edge] };
}

function egressDraft(graph: Graph, resource: EgressService): Draft {
  const name = fullName(graph, resource);
  const table = tableOfEgressService(resource);
  const written = resource.data.networkText?.value;
  const detail = typeof table === 'number' ? `table ${table}` : table === 'none' ? 'main table' : (written ?? '');
  const node = resourceNode(resource, 'egress-service', name, detail);
  const steers = drawName({
    from: node.id,
    relation: 'steers',
    at: { resource, path: 'metadata.name' },
    targets: servicesOf(graph, resource).map(resourceId),
    missing: missingNode('service', name),
  });
  return joinDrafts([{ nodes: [node], edges: [] }, steers, repliesDraft(graph, resource)]);
}

/** The table that replies leave by. */
function repliesDraft(graph: Graph, resource: EgressService): Draft {
  const table = tableOfEgressService(resource);
  const { networkText } = resource.data;
  if (networkText === undefined || table === 'unknown' || table === 'none') return { nodes: [], edges: [] };
  const at: Source = { resource, path: networkText.path };
  if (table === mainTable) {
    const edge = {
      from: resourceId(resource),
      to: mainTableId,
      relation: 'replies',
      at,
      sources: [at],
      isOpen: false,
    } as const;
    return { nodes: [mainTableNode], edges: [edge] };
  }
  const targets = typeof table === 'number' ? unique(vrfsOfTable(graph, table).map(vrfId), (id) => id) : [];
  const title = typeof table === 'number' ? `table ${table}` : `table "${networkText.value ?? ''}"`;
  return drawName({ from: resourceId(resource), relation: 'replies', at, targets, missing: missingNode('vrf', title) });
}
