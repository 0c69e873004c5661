import { guessType, type TypeGuess } from '../../engine/guess-type.js';
import { type DocumentView, defineRule, type TextFindingInput } from '../../engine/rule.js';
import type { Fix } from '../../model/fix.js';
import { apiVersionOf, kindNameOf } from '../../model/gvk.js';
import type { NodeRef } from '../../syntax/node-ref.js';
import { changeTo } from '../common/fixes.js';
import { either } from '../common/schema-words.js';
import { didYouMean } from '../common/words.js';

const code = 'resource-type-missing';

const sample = (first: string): string => `${first}
metadata:
  name: storage
spec:
  desiredState:
    interfaces:
    - name: ens224
      type: ethernet
      state: up
`;

export default defineRule({
  code: 'resource-type-missing',
  title: 'The document has no apiVersion or kind',
  area: 'syntax',
  severity: 'error',
  tier: 2,
  needs: 'document',
  kinds: 'with-schema',
  since: '0.1.0',
  docs: {
    why: 'Without `apiVersion` and `kind` nobody knows what the document is: kubectl refuses it, and Symroute leaves it out of everything it computes.',
    bad: sample(
      `kind: NodeNetworkConfigurationPolicy    #! ${code} "kind" This document has no "apiVersion", so it cannot be applied.`,
    ),
    good: sample('apiVersion: nmstate.io/v1\nkind: NodeNetworkConfigurationPolicy'),
    whenNotToUse: 'For parts that another tool completes; list them under `ignore` in `.symroute.yaml`.',
    sources: ['Kubernetes, API conventions: every object has kind and apiVersion'],
  },
  check(resource, { kinds, report }) {
    const { kindId, version } = resource;
    const versions = kinds.get(kindId)?.versions ?? [];
    if (resource.partial || versions.includes(version)) return;
    const known = versions.map((it) => apiVersionOf(kindId, it));
    report({
      at: 'apiVersion',
      message: `${kindNameOf(kindId)} has no version ${version}. Write ${either(known)}.`,
      fixes: known.slice(0, 1).map((it) => changeTo(resource, { path: 'apiVersion' }, it)),
    });
  },
  checkDocument(view, { kinds, report }) {
    const { root } = view.state === 'untyped' && !view.isPatch ? view.tree : { root: undefined };
    const guess = root === undefined ? undefined : guessType(root, kinds);
    if (root !== undefined && guess !== undefined) report(findingFor(view, root, guess));
  },
});

function findingFor({ doc }: DocumentView, root: NodeRef, { key, written, meant }: TypeGuess): TextFindingInput {
  const first = root.entries()[0]?.keyNode ?? root;
  return {
    at: (written === undefined ? first : (root.get(key) ?? first)).span,
    message:
      written === undefined
        ? `This document has no "${key}", so it cannot be applied.`
        : `There is no ${key === 'kind' ? 'kind' : 'API'} "${written}" here.${didYouMean(meant)}`,
    fixes: fixesFor(doc, root, { key, written, meant }),
  };
}

/** Offered where one thing can be meant. */
function fixesFor(doc: number, root: NodeRef, { key, written, meant }: TypeGuess): readonly Fix[] {
  const [only, ...others] = meant;
  if (only === undefined || (written === undefined && others.length > 0)) return [];
  const before = root.entries()[0]?.key ?? '';
  return [
    {
      title: written === undefined ? `Add ${key}: ${only}` : `Change to "${only}"`,
      safety: 'suggestion',
      edit: (editor) => editor.in({ doc, rootPath: '' }).put(key, only, before),
    },
  ];
}
