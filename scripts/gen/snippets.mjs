// Snippets of the editor, from the kinds and the blocks beside them.
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const load = (root, file) => import(pathToFileURL(path.join(root, 'out', file)).href);

const kebab = (name) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();

export async function generate(root) {
  const { kinds } = await load(root, 'server/src/kinds/index.gen.js');
  const { blockSnippets } = await load(root, 'server/src/kinds/snippets.js');
  const snippets = {};
  for (const { prefix, title, description, body } of blockSnippets)
    snippets[title] = { prefix, description, body: body.split('\n') };
  for (const kind of kinds.filter((it) => it.snippet !== '')) {
    const name = kind.id.slice(kind.id.lastIndexOf('/') + 1);
    snippets[name] = { prefix: kebab(name), description: kind.summary, body: kind.snippet.split('\n') };
  }
  return new Map([['snippets/symroute.code-snippets', `${JSON.stringify(snippets, undefined, 2)}\n`]]);
}
