import { defineFact, defineTableFact, type Graph } from '../engine/graph.js';

/**
 * Declares a fact with an argument of plain data, for example a node set. It is computed once for all who ask with an equal argument.
 * The name must be used once, and the argument must hold no big numbers.
 */
export function defineFactOf<A, T>(
  name: string,
  compute: (graph: Graph, argument: A) => T,
): (graph: Graph, argument: A) => T {
  const fact = defineFact(name, (graph, text): T => {
    const argument: A = JSON.parse(text);
    return compute(graph, argument);
  });
  return (graph, argument) => graph.ask(fact, textOf(argument));
}

const texts = new WeakMap<object, string>();

/** The argument as text. Only the texts of node sets are kept: what holds one was made for the question. */
function textOf(argument: unknown): string {
  if (typeof argument !== 'object' || argument === null || Array.isArray(argument))
    return JSON.stringify(argument) ?? 'null';
  if ('terms' in argument) return textOfNodes(argument);
  let text = '';
  for (const [key, value] of Object.entries(argument)) text += `${text === '' ? '' : ','}"${key}":${textOf(value)}`;
  return `{${text}}`;
}

/** Node sets live as long as the facts that hold them, and are asked about again and again. */
function textOfNodes(nodes: object): string {
  const known = texts.get(nodes);
  if (known !== undefined) return known;
  const text = JSON.stringify(nodes);
  texts.set(nodes, text);
  return text;
}

/** Items of a scope by a text: the EgressServices called `test/server1`, say. */
export type KeyIndex<T> = (graph: Graph, key: string) => readonly T[];

/**
 * Declares an index over all items of a scope. Whoever asks for one key depends on that key's items only, so another item changing
 * costs nobody else anything. The name must be used once.
 */
export function defineIndex<T>(
  name: string,
  itemsOf: (graph: Graph) => readonly T[],
  keysOf: (graph: Graph, item: T) => readonly string[],
): KeyIndex<T> {
  const table = defineTableFact(name, (graph): ReadonlyMap<string, readonly T[]> => {
    const found = new Map<string, T[]>();
    for (const item of itemsOf(graph)) {
      for (const key of new Set(keysOf(graph, item))) {
        const list = found.get(key);
        if (list === undefined) found.set(key, [item]);
        else list.push(item);
      }
    }
    return found;
  });
  return (graph, key) => graph.entry(table, key) ?? none;
}

const none: readonly never[] = [];
