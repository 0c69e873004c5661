import type { Graph } from '../engine/graph.js';
import { type L2AdvertisementFacts, l2Advertisement } from '../kinds/metallb/l2-advertisement.kind.js';
import { intersect, type NodeSet } from '../model/node-set.js';
import type { Resource } from '../model/resource.js';
import { doubtsAbout } from './certainty.js';
import {
  type Domain,
  describeDomain,
  domainOfVrfs,
  doubtsOfAdvertisement,
  drop,
  type Entry,
  isEmpty,
  noEntries,
  type PoolEntries,
  selectsPool,
  speakers,
} from './entry.js';
import { nodesOfAdvertisement } from './node-sets.js';
import type { Pool } from './pools.js';
import { at, listOf, type PathStep, step, titleOf } from './steps.js';
import { type Vrf, vrfsNamed, vrfsOf, vrfsOfPort } from './vrfs.js';

/** The ways in that answering for a pool's addresses on interfaces opens. */
export function l2Entries(graph: Graph, pool: Pool, advertisement: Resource<L2AdvertisementFacts>): PoolEntries {
  const selects = selectsPool(advertisement, pool);
  if (selects === false) return noEntries;
  const doubts = [
    ...doubtsOfAdvertisement(advertisement, selects),
    ...doubtsAbout(graph, l2Advertisement, advertisement),
  ];
  const asked = intersect(nodesOfAdvertisement(advertisement), speakers(graph));
  if (isEmpty(graph, asked))
    return drop(
      step(
        `No node has the labels that ${titleOf(advertisement)} asks for.`,
        at(advertisement, advertisement.data.nodeSelectors),
      ),
      doubts.length === 0,
    );
  const names = advertisement.data.interfaces?.items ?? [];
  const isOpen = advertisement.data.interfaces?.open === true || names.some(({ value }) => value === undefined);
  const ports = names.flatMap(({ value, path }) => (value === undefined ? [] : [{ value, path }]));
  const make = (domain: Domain, port: string | undefined, path: string, more: readonly PathStep[]): Entry =>
    l2Entry({ pool, advertisement, domain, port, path, asked, doubts: [...doubts, ...more] });
  if (ports.length > 0)
    return {
      entries: ports.flatMap(({ value, path }) =>
        domainsOfPort(graph, value, asked).map((domain) => make(domain, value, path, [])),
      ),
      dropped: [],
    };
  const path = advertisement.data.interfaces?.path ?? 'metadata.name';
  if (isOpen)
    return {
      entries: [
        make({ kind: 'unknown' }, undefined, path, [
          step(`The interfaces of ${titleOf(advertisement)} are not known.`, at(advertisement, path)),
        ]),
      ],
      dropped: [],
    };
  const inVrfs = distinctVrfs(graph).map(({ name, vrfs }) =>
    make(domainOfVrfs(name, vrfs), undefined, path, [
      step(
        `${titleOf(advertisement)} names no interfaces, so clients in VRF "${name}" may use it too.`,
        at(advertisement, path),
      ),
    ]),
  );
  return { entries: [make({ kind: 'main' }, undefined, path, []), ...inVrfs], dropped: [] };
}

/** VRFs by name, each with all its definitions. */
function distinctVrfs(graph: Graph): readonly { readonly name: string; readonly vrfs: readonly Vrf[] }[] {
  const names = [...new Set(vrfsOf(graph).map((vrf) => vrf.name))];
  return names.map((name) => ({ name, vrfs: vrfsNamed(graph, name) }));
}

/** The VRFs that have the port on these nodes, else the main table. */
function domainsOfPort(graph: Graph, port: string, nodes: NodeSet): readonly Domain[] {
  const vrfs = vrfsOfPort(graph, port, nodes);
  const names = [...new Set(vrfs.map((vrf) => vrf.name))];
  return names.length === 0
    ? [{ kind: 'main' }]
    : names.map((name) =>
        domainOfVrfs(
          name,
          vrfs.filter((vrf) => vrf.name === name),
        ),
      );
}

interface L2Parts {
  readonly pool: Pool;
  readonly advertisement: Resource<L2AdvertisementFacts>;
  readonly domain: Domain;
  readonly port: string | undefined;
  readonly path: string;
  readonly asked: NodeSet;
  readonly doubts: readonly PathStep[];
}

function l2Entry({ pool, advertisement, domain, port, path, asked, doubts }: L2Parts): Entry {
  const nodes = domain.kind === 'vrf' ? intersect(asked, domain.nodes) : asked;
  const where = port === undefined ? describeDomain(domain) : `${listOf([port])}, in ${describeDomain(domain)},`;
  const text = `Pool "${pool.name}" is answered for on ${where} by ${titleOf(advertisement)}.`;
  return {
    kind: 'l2',
    pool,
    advertisement,
    peer: undefined,
    port,
    domain,
    families: pool.families,
    asked,
    nodes,
    isCertain: doubts.length === 0,
    doubts,
    assumptions: [],
    step: step(text, at(advertisement, path)),
  };
}
