import type { Workspace } from '../engine/workspace.js';
import type { Resource } from '../model/resource.js';
import type { SymbolFact, SymbolType } from '../model/symbols.js';
import type { FilePlace } from './diagnostics.js';
import { placeOfPath, wordOf } from './names.js';

const limit = 200;

/** A symbol that a query found. */
export interface FoundSymbol extends FilePlace {
  readonly name: string;
  readonly type: SymbolType;
  /** What it is and where: `VRF, cluster/policy.yaml`. */
  readonly container: string;
}

/** Symbols whose name holds the letters of the query in their order, best first. */
export function symbolsMatching(workspace: Workspace, query: string): readonly FoundSymbol[] {
  const found: {
    readonly resource: Resource;
    readonly symbol: SymbolFact;
    readonly path: string;
    readonly score: number;
  }[] = [];
  for (const file of workspace.files) {
    for (const document of file.documents) {
      for (const resource of workspace.resourcesOf(document)) {
        for (const symbol of resource.symbols) {
          const score = symbol.type === 'ovn/EgressLabel' ? undefined : scoreOf(symbol.name, query);
          if (score !== undefined) found.push({ resource, symbol, path: file.path, score });
        }
      }
    }
  }
  found.sort((a, b) => a.score - b.score || compare(a.symbol.name, b.symbol.name) || compare(a.path, b.path));
  return found.slice(0, limit).flatMap(({ resource, symbol, path }) => {
    const place = placeOfPath(workspace, resource, symbol.path);
    const name = symbol.type === 'net/RouteTable' ? `table ${symbol.name}` : symbol.name;
    return place === undefined
      ? []
      : [{ ...place, name, type: symbol.type, container: `${wordOf(symbol.type)}, ${path}` }];
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** 0 for the name itself, 1 if it begins with the query, 2 if it holds it, 3 if only its letters; `undefined` if not even that. */
function scoreOf(name: string, query: string): number | undefined {
  const [text, wanted] = [name.toLowerCase(), query.toLowerCase()];
  if (text === wanted) return 0;
  const at = text.indexOf(wanted);
  if (at >= 0) return at === 0 ? 1 : 2;
  let from = 0;
  for (const letter of wanted) {
    from = text.indexOf(letter, from) + 1;
    if (from === 0) return undefined;
  }
  return 3;
}
