import type { DocId } from '../model/resource.js';
import type { YamlTree } from '../syntax/parse.js';

/** Keeps the trees that were asked for last; trees cost thirty times their text, so those of most documents are not kept. */
export class TreeCache {
  readonly #trees = new Map<DocId, { readonly text: string; readonly tree: YamlTree }>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The tree of a document's text, parsed anew if it is not at hand. */
  get(id: DocId, text: string, parse: () => YamlTree): YamlTree {
    const known = this.#trees.get(id);
    const entry = known?.text === text ? known : { text, tree: parse() };
    this.#trees.delete(id);
    this.#trees.set(id, entry);
    const oldest = this.#trees.keys().next();
    if (this.#trees.size > this.#limit && !oldest.done) this.#trees.delete(oldest.value);
    return entry.tree;
  }

  delete(id: DocId): void {
    this.#trees.delete(id);
  }
}
