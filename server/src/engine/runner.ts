import { fingerprint } from '../base/equal.js';
import type { Finding, Place } from '../model/finding.js';
import type { DocId, OpenResource, Resource } from '../model/resource.js';
import type { Graph } from './graph.js';
import { makePlace, pathInDocument, pathOfAt } from './place.js';
import type { Registry } from './registry.js';
import type {
  DocumentContext,
  DocumentView,
  FindingInput,
  JudgedSuppression,
  KnownKinds,
  KnownRules,
  Rule,
  RuleContext,
} from './rule.js';
import type { ScopeId } from './scopes/scopes.js';
import type { Settings } from './settings.js';
import { isUnread } from './unread-field.js';

/** Hears of a rule that threw: its code, and what it threw. */
export type OnCrash = (code: string, error: unknown) => void;

/** What checking one resource needs. */
export interface CheckInput {
  readonly rules: readonly Rule[];
  readonly resource: OpenResource;
  readonly graph: Graph;
  readonly settings: Settings;
  readonly kinds: KnownKinds;
  readonly known: KnownRules;
  /** Paths of the files of the workspace folder. */
  files(): readonly string[];
  /** Every file has been read: absence may be claimed. */
  readonly isReady: boolean;
  readonly onCrash: OnCrash;
}

/** Runs rules on a resource as one scope sees it. A rule that throws loses its own findings only (invariant A8). */
export function checkResource(input: CheckInput): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of input.rules) {
    if (isOff(rule, input) || (rule.needs === 'workspace' && !input.isReady)) continue;
    const own: Finding[] = [];
    try {
      rule.check(input.resource, contextOf(rule, input, own));
      findings.push(...own);
    } catch (error) {
      input.onCrash(rule.code, error);
    }
  }
  return findings;
}

/** A settings file is nobody else's. */
const isOff = ({ code, isPlainSchemaCheck }: Rule, { resource, settings, kinds }: CheckInput): boolean =>
  settings.rules[code] === 'off' ||
  (isPlainSchemaCheck === true && settings.schemaValidate === 'off' && kinds.get(resource.kindId)?.file === undefined);

function contextOf(rule: Rule, input: CheckInput, findings: Finding[]): RuleContext {
  const { resource, graph, settings, kinds, known, files } = input;
  return {
    graph,
    settings,
    kinds,
    rules: known,
    files,
    scopeName: scopeNameMark,
    report: (finding) => {
      if (rule.isAboutReleases !== true && isUnread(resource, pathOfAt(finding.at), settings)) return;
      findings.push(toFinding(rule, resource, finding, settings));
    },
  };
}

const placeIn = (
  resource: Resource,
  at: FindingInput['at'],
  part: FindingInput['part'],
  within: FindingInput['within'],
): Place => makePlace(resource.doc, pathInDocument(resource.rootPath, pathOfAt(at)), part ?? 'value', within);

function toFinding(rule: Rule, resource: Resource, input: FindingInput, settings: Settings): Finding {
  return {
    code: rule.code,
    severity: severityOf(rule, input.severity, settings),
    message: input.message,
    place: placeIn(resource, input.at, input.part, input.within),
    related: (input.related ?? []).map((it) => ({
      place: { ...placeIn(it.in, it.at, it.part, undefined), span: it.span },
      message: it.message,
    })),
    fixes: input.fixes ?? [],
    tags: input.tags ?? [],
  };
}

function severityOf(rule: Rule, own: FindingInput['severity'], settings: Settings): Finding['severity'] {
  const set = settings.rules[rule.code];
  return set === undefined || set === 'off' ? (own ?? rule.severity) : set;
}

/** What running rules on text needs. */
export interface TextCheck {
  readonly registry: Registry;
  readonly settings: Settings;
  readonly onCrash: OnCrash;
}

/** Runs the rules about YAML itself on a document. */
export const checkDocument = (document: DocumentView, input: TextCheck): readonly Finding[] =>
  input.registry.rulesOfDocuments.flatMap((rule) =>
    checkText(rule, document.doc, input, (context) => rule.checkDocument?.(document, context)),
  );

/** Runs the rules about what leaves findings out. Those about absence wait until every file has been read. */
export const checkSuppression = (
  suppression: JudgedSuppression,
  isReady: boolean,
  input: TextCheck,
): readonly Finding[] =>
  input.registry.rulesOfSuppressions.flatMap((rule) =>
    rule.needs === 'workspace' && !isReady
      ? []
      : checkText(rule, suppression.doc, input, (context) => rule.checkSuppression?.(suppression, context)),
  );

function checkText(
  rule: Rule,
  doc: DocId,
  { registry, settings, onCrash }: TextCheck,
  check: (context: DocumentContext) => void,
): readonly Finding[] {
  if (settings.rules[rule.code] === 'off') return [];
  const findings: Finding[] = [];
  const report: DocumentContext['report'] = ({ at, message, severity, fixes = [], tags = [] }) =>
    findings.push({
      code: rule.code,
      severity: severityOf(rule, severity, settings),
      message,
      place: 'doc' in at ? at : { ...makePlace(doc, '', 'value'), span: at },
      related: [],
      fixes,
      tags,
    });
  try {
    check({ settings, kinds: registry.kinds, rules: registry.rulesByCode, report });
  } catch (error) {
    onCrash(rule.code, error);
  }
  return findings;
}

/** Stands in messages for the name of the scope until it is known how many scopes agree. */
export const scopeNameMark = '\uE000';

/** What one scope reports of a resource. */
export interface ScopeFindings {
  readonly scopeId: ScopeId;
  readonly scopeName: string;
  readonly findings: readonly Finding[];
}

/**
 * One finding for what several scopes report alike. Where all scopes of a document (`scopes`) agree it holds for the
 * workspace; otherwise the message names those that it holds in.
 */
export function mergeFindings(perScope: readonly ScopeFindings[], scopes: readonly ScopeId[]): readonly Finding[] {
  const merged = new Map<string, { readonly finding: Finding; readonly names: Map<ScopeId, string> }>();
  for (const { scopeId, scopeName, findings } of perScope) {
    for (const finding of findings) {
      const key = fingerprint([finding.code, finding.message, finding.place]);
      const known = merged.get(key);
      if (known === undefined) merged.set(key, { finding, names: new Map([[scopeId, scopeName]]) });
      else known.names.set(scopeId, scopeName);
    }
  }
  return [...merged.values()].map(({ finding, names }) => {
    const isEverywhere = names.size === scopes.length && scopes.length > 1;
    return nameScope(finding, isEverywhere ? 'this workspace' : listed(scopes.flatMap((id) => names.get(id) ?? [])));
  });
}

/** At most three names, whatever order the files came in; nobody reads more. */
function listed(names: readonly string[]): string {
  const shown = names.toSorted().slice(0, 3).join(', ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}

const nameScope = (finding: Finding, name: string): Finding => ({
  ...finding,
  message: finding.message.replaceAll(scopeNameMark, name),
});
