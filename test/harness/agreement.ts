import { readdirSync, readFileSync } from 'node:fs';
import { framedGroups } from './agreement-frame.js';
import { shortGroups } from './agreement-short.js';
import { sampleOf } from './fast.js';
import { allFindings, workspaceOf } from './run-case.js';

/** Manifests, and whether upstream takes them. */
export interface AgreementCase {
  readonly taken: boolean;
  /** The texts of the files, in each way in which people keep these manifests: `one file`, `a List`. */
  shapes(): ReadonlyMap<string, readonly string[]>;
}

/** Cases that show one thing. CONTRIBUTING.md tells how they are written. */
export interface AgreementGroup {
  readonly about: string;
  /** Project, version and path upstream that decides. */
  readonly source: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Why Symroute says the opposite here, and rightly so. */
  readonly because?: string;
  readonly cases: readonly AgreementCase[];
}

const folder = 'test/agreement';

/** The tables, `['nmstate/states.yaml', 'peer.yaml']`. */
export const agreementTables = (): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();

/** The groups of a table: one whose cases are put into a frame, which another may take the place of, or one of resources in short. */
export function readAgreements(name: string, otherFrame?: string): readonly AgreementGroup[] {
  const table = readFileSync(`${folder}/${name}`, 'utf8');
  return framedGroups(table, otherFrame) ?? shortGroups(table);
}

/**
 * How Symroute's view of the cases differs from that of upstream; nothing if they agree. A fast run looks at every fourth case, in one of
 * its shapes, another one each time.
 */
export const disagreements = (group: AgreementGroup): readonly string[] =>
  [true, false].flatMap((taken) => {
    const cases = group.cases.filter((it) => it.taken === taken);
    return sampleOf(cases, 4).flatMap((it, index) => wrongShapes(group, it, index));
  });

function wrongShapes({ settings = {}, because }: AgreementGroup, { taken, shapes }: AgreementCase, index: number) {
  const all = [...shapes()];
  return sampleOf(all, all.length, index).flatMap(([shape, texts]) => {
    const errors = errorsIn(texts, settings);
    const shouldPass = taken === (because === undefined);
    if (shouldPass === (errors.length === 0)) return [];
    const told = shouldPass ? errors.join('\n  ') : 'no error';
    return [`${taken ? 'Upstream takes' : 'Upstream refuses'} this (${shape}), but\n  ${told}\n${texts.join('---\n')}`];
  });
}

/** The findings of severity error in these files, `['schema-range: …']`. */
function errorsIn(texts: readonly string[], settings: object): readonly string[] {
  const files = new Map(texts.map((text, index) => [`${index}.yaml`, text]));
  return allFindings(workspaceOf(files, JSON.stringify(settings)))
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code}: ${message}`);
}
