import type { Workspace } from '../engine/workspace.js';
import { type NodeLabel, nodeLabels } from '../paths/node-labels.js';
import { parsePath } from '../syntax/path.js';
import { renderScalar } from '../syntax/scalar-style.js';
import type { Candidate } from './completion-candidate.js';
import type { CompletionPlace, TypedWord } from './completion-place.js';
import { scopesOfFile } from './completion-values.js';
import { unique } from './names.js';

/** In a node selector: labels that others select nodes by, and the values that these have there. */
export function completeNodeLabels(
  workspace: Workspace,
  uri: string,
  place: CompletionPlace,
  word: TypedWord,
): readonly Candidate[] {
  const asked = askedAt(place);
  if (asked === undefined) return [];
  const known = scopesOfFile(workspace, uri).flatMap(({ id }) => nodeLabels(workspace.graph(id)));
  const texts = asked.kind === 'label' ? known.map(([key]) => key) : valuesOf(known, asked.label);
  const isBare = word.hasColon || word.quote !== undefined;
  return unique(texts, (text) => text)
    .filter((text) => text !== '' && text !== word.text && !asked.beside.includes(text))
    .map((text) => {
      const values = asked.kind === 'label' ? valuesOf(known, text) : [];
      const isMarker = values.length > 0 && values.every((value) => value === '');
      const rest = place.part === 'value' || isBare ? '' : isMarker ? ': ""' : ': ';
      return {
        label: text,
        kind: 'word',
        detail: values.slice(0, 3).join(', '),
        documentation: '',
        insert: `${rest === '' && !isBare ? renderScalar(text, { flow: place.flow }) : text}${rest}`,
        isOpen: rest === ': ',
        alsoFoundBy: '',
      };
    });
}

const valuesOf = (known: readonly NodeLabel[], label: string): readonly string[] =>
  unique(
    known.flatMap(([key, values]) => (key === label ? values : [])),
    (value) => value,
  );

type Asked =
  | { readonly kind: 'label'; readonly beside: readonly string[] }
  | { readonly kind: 'value'; readonly label: string; readonly beside: readonly string[] };

/** What a place of a node selector holds: a label, or a value of one; with what stands there already. */
function askedAt({ root, path, part, keys }: CompletionPlace): Asked | undefined {
  const inside = /^spec\.nodeSelectors?(?:\[\d+\])?(?:\.matchLabels)?/.exec(path);
  if (inside === null) return undefined;
  const rest = path.slice(inside[0].length);
  const isMap = inside[0].endsWith('matchLabels') || root.at('kind')?.text() === 'NodeNetworkConfigurationPolicy';
  if (isMap && part === 'key') return rest === '' ? { kind: 'label', beside: keys } : undefined;
  const last = parsePath(path)?.at(-1);
  if (isMap) return rest !== '' && typeof last === 'string' ? { kind: 'value', label: last, beside: [] } : undefined;
  const expression = /^(\.matchExpressions\[\d+\])\.(key|values)(?:\[\d+\])?$/.exec(rest);
  if (expression === null || part === 'key') return undefined;
  if (expression[2] === 'key') return { kind: 'label', beside: [] };
  const around = root.at(`${inside[0]}${expression[1]}`);
  const beside = (around?.get('values')?.items() ?? []).flatMap((item) => item.text() ?? []);
  return { kind: 'value', label: around?.get('key')?.text() ?? '', beside };
}
