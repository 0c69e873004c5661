import type { SchemaNode } from '../base/schema/tree.js';

/** What is written for a value that nobody has typed yet: the snippet of the schema, else the keys that are required in it. */
export function snippetOf(node: SchemaNode): string | undefined {
  if (node.snippet !== undefined) return node.snippet;
  if (node.kind === 'map') return requiredKeys(node);
  const item = node.kind === 'list' && node.items !== undefined ? snippetOf(node.items) : undefined;
  return item === undefined ? undefined : asItem(item);
}

/** `id: ${1}` and further lines; nothing if a required key holds more than a word or number. */
function requiredKeys({ required = [], properties = {} }: SchemaNode): string | undefined {
  const keys = required.map((key) => [key, properties[key]] as const);
  if (keys.length === 0 || keys.some(([, node]) => node?.kind !== 'scalar')) return undefined;
  return keys.map(([key, node], index) => `${key}: ${stopOf(node, index + 1)}`).join('\n');
}

/** A place to fill in: a choice of words, else what is usual there. */
function stopOf(node: SchemaNode | undefined, number: number): string {
  const words = (node?.words ?? []).filter((word) => word !== '' && !/[,|\\$}]/.test(String(word)));
  if (words.length > 1) return `\${${number}|${words.join(',')}|}`;
  const usual = words[0] ?? node?.default ?? node?.examples?.[0];
  return usual === undefined ? `\${${number}}` : `\${${number}:${String(usual)}}`;
}

const asItem = (snippet: string): string =>
  snippet
    .split('\n')
    .map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`))
    .join('\n');
