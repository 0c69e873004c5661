import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { PathVerdict } from '../../server/src/paths/verdict.js';
import { describeTrace, traceOf } from './workspace-of.js';

// Cases that were run on real kernels. They are not part of the project; where they are at hand, the verdicts have to fit.
const file = '../shared/lab/cases.json';

interface KernelCase {
  readonly name: string;
  readonly observed: Readonly<Record<string, string>>;
  readonly manifests: readonly {
    readonly kind: string;
    readonly metadata: { readonly name: string };
    readonly spec: Readonly<Record<string, unknown>>;
  }[];
}

/** A Service of a case, and what the kernel did with its packets. */
interface Run {
  readonly title: string;
  readonly service: string;
  readonly text: string;
  readonly seen: readonly string[];
}

/** Why a verdict may differ from what was seen: something that no manifest of the case shows. */
const hidden: Readonly<Record<string, string>> = {
  'rule-no-cluster': 'the pod network is in no manifest, so that no rule covers it is likely but not proven',
  'rule-wrong-cluster-cidr': 'the pod network is in no manifest, and the rule is for a usual one',
  'rule-no-masq Local': 'the masquerade network is in no manifest, so that no rule covers it is likely but not proven',
  'rule-old-masq-cidr Local': 'the masquerade network is in no manifest, and the rule is for a usual one',
  'rule-overlaps-clients': 'where the clients are is in no manifest',
  'nh-nobody': 'that no router has the gateway address is in no manifest',
  'bgp-peerasn': 'the number of the router is in no manifest',
  'bgp-myasn': 'the number that the router expects is in no manifest',
  'two-nodes-dup-ip': 'that two nodes have the label is in no manifest',
  'bgp-peer-off-subnet-multihop-nht': 'works by a setting of FRR that is in no manifest',
  'two-vrf-same-table named': 'which of the two default routes of the table counts depends on which comes first',
  'two-vrf': 'the Services name no pool, and the address can come from either',
};

/** The reason for a run, its case, or the family of cases. */
const reasonFor = (title: string): string | undefined =>
  hidden[title] ??
  hidden[title.replace(' Local', '')] ??
  (title.endsWith(' named') ? undefined : hidden[title.split('-').slice(0, 2).join('-')]);

const documents = (manifests: readonly object[]): string => manifests.map((it) => JSON.stringify(it)).join('\n---\n');

const asLocal = (it: KernelCase): readonly object[] =>
  it.manifests.map((manifest) =>
    manifest.kind === 'Service'
      ? { ...manifest, spec: { ...manifest.spec, externalTrafficPolicy: 'Local' } }
      : manifest,
  );

const poolOf: Readonly<Record<string, string>> = { server1: 'first-pool', server2: 'second-pool' };

/** The case with the pool in each Service that its address was taken from. */
const withPools = (it: KernelCase): readonly object[] =>
  it.manifests.map((manifest) => {
    const pool = manifest.kind === 'Service' ? poolOf[manifest.metadata.name] : undefined;
    const annotations = { 'metallb.io/address-pool': pool };
    return pool === undefined ? manifest : { ...manifest, metadata: { ...manifest.metadata, annotations } };
  });

function runsOf(it: KernelCase): readonly Run[] {
  const { cluster = '', local, egress = '', cluster2 = '', cross12 = '', egress2 = '' } = it.observed;
  const text = documents(it.manifests);
  if (it.name.startsWith('two-vrf')) {
    const named = { title: `${it.name} named`, text: documents(withPools(it)) };
    return [{ title: it.name, text }, named].flatMap((base) => [
      { ...base, service: 'server1', seen: [cluster, egress] },
      { ...base, service: 'server2', seen: [cluster2, egress2, cross12] },
    ]);
  }
  const own: Run = { title: it.name, service: 'server1', text, seen: [cluster, egress] };
  if (local === undefined) return [own];
  return [own, { title: `${it.name} Local`, service: 'server1', text: documents(asLocal(it)), seen: [local, egress] }];
}

/** What may be said of packets that went this way. An address that nobody learns has no path to judge. */
function expected(seen: readonly string[]): PathVerdict {
  const [request = ''] = seen;
  if (/NOROUTE/.test(request)) return 'unknown';
  return seen.every((it) => /^(SYM|OK|FAIL.*NOROUTE)/.test(it) && !/NOREPLY/.test(it)) ? 'symmetric' : 'asymmetric';
}

/** A case in which the address is announced in the wrong place is no path for one side and an asymmetric one for the other. */
const fits = (verdict: PathVerdict, seen: readonly string[]): boolean =>
  verdict === expected(seen) || (verdict === 'asymmetric' && seen.some((it) => /^FAIL(?!.*NOROUTE)/.test(it)));

test('verdicts fit what kernels did', { skip: !existsSync(file) }, (context) => {
  const cases: readonly KernelCase[] = JSON.parse(readFileSync(file, 'utf8'));
  const runs = cases.flatMap(runsOf);
  let agreeing = 0;
  for (const { title, service, text, seen } of runs) {
    const trace = traceOf(text, service);
    if (fits(trace.verdict, seen)) {
      agreeing++;
      continue;
    }
    const reason = reasonFor(title);
    context.diagnostic(
      `${title}, ${service}: ${trace.verdict}, but seen ${seen.join(', ')}: ${reason ?? 'not explained'}`,
    );
    assert.ok(reason !== undefined, `${title}: seen ${seen.join(', ')}\n${describeTrace(trace)}`);
    const isWorse = trace.verdict === 'asymmetric' && expected(seen) !== 'asymmetric';
    assert.ok(!isWorse, `${title}: a false alarm\n${describeTrace(trace)}`);
  }
  context.diagnostic(`${agreeing} of ${runs.length} verdicts fit what was seen; the others are explained above`);
});
