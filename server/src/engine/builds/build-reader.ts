import { dirname } from '../../base/paths.js';
import type { DocId } from '../../model/resource.js';
import type { DocumentStore } from '../document-store.js';
import type { KustomizationSource } from '../kustomize/kustomization.js';
import type { BuiltResource } from '../kustomize/resource.js';
import { type BuiltMap, type BuiltValue, originsIn, textAt, valueOfNode } from '../kustomize/value.js';
import type { SourceDocument, SourceFile } from '../source-file.js';

/** A document as builds read it. */
interface ReadValue {
  readonly text: string;
  /** `undefined` if it is empty. */
  readonly value: BuiltValue | undefined;
}

/** Reads documents for builds, and remembers what it has read while the texts stay the same. */
export class BuildReader {
  readonly #store: DocumentStore;
  readonly #values = new Map<DocId, ReadValue>();

  constructor(store: DocumentStore) {
    this.#store = store;
  }

  file(uri: string): SourceFile | undefined {
    return this.#store.files.get(uri);
  }

  /** The documents of a file; `undefined` if one of them cannot be read in full. */
  valuesOf(file: SourceFile): readonly BuiltValue[] | undefined {
    if (file.documents.some((it) => !this.#isReadable(it))) return undefined;
    return file.documents.flatMap((document) => this.#valueOf(document) ?? []);
  }

  /** The resources of a file, without those of kinds that nobody asks for; `undefined` if it cannot be read in full. */
  resourcesOf(file: SourceFile, takesAll: boolean): readonly BuiltResource[] | undefined {
    if (file.documents.some((it) => !this.#isReadable(it))) return undefined;
    return file.documents
      .filter(({ facts, text }) => facts.resources.length > 0 || (takesAll && /^kind:/m.test(text)))
      .flatMap((document) => resourcesIn(document.id, this.#valueOf(document)));
  }

  /** The kustomization that a file holds. */
  kustomizationOf(file: SourceFile): KustomizationSource | undefined {
    const document = file.documents.find(({ facts }) => facts.kustomization !== undefined);
    const root = document === undefined ? undefined : this.#valueOf(document);
    return root?.kind === 'map' ? { dir: dirname(file.path), root } : undefined;
  }

  /** Forgets documents that are gone. */
  forgetAllBut(documents: ReadonlyMap<DocId, unknown>): void {
    for (const id of this.#values.keys()) if (!documents.has(id)) this.#values.delete(id);
  }

  /** A broken text of an editor counts as it was before. */
  #isReadable({ id, facts, file }: SourceDocument): boolean {
    if (facts.state === 'broken') return file.isOpen && this.#values.has(id);
    return facts.state !== 'template';
  }

  #valueOf(document: SourceDocument): BuiltValue | undefined {
    const known = this.#values.get(document.id);
    const isBroken = document.facts.state === 'broken' && document.file.isOpen;
    if (known !== undefined && (known.text === document.text || isBroken)) return known.value;
    const root = this.#store.tree(document).root;
    const value = root === undefined ? undefined : valueOfNode(root, originsIn(document.id));
    this.#values.set(document.id, { text: document.text, value });
    return value;
  }
}

/** The resource of a document, or those of a List. */
function resourcesIn(doc: DocId, value: BuiltValue | undefined): readonly BuiltResource[] {
  if (value?.kind !== 'map') return [];
  const items = value.entries.get('items');
  if (items?.kind !== 'list' || textAt(value, 'kind')?.endsWith('List') !== true) return [asResource(doc, '', value)];
  return items.items.flatMap((item, index) => (item.kind === 'map' ? [asResource(doc, `items[${index}]`, item)] : []));
}

const asResource = (doc: DocId, path: string, value: BuiltMap): BuiltResource => ({
  unit: { doc, path },
  value,
  formerIds: [],
  isHashed: false,
});
