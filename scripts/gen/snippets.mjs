// Snippets of the editor, from the kinds and the blocks beside them.
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const load = (root, file) => import(pathToFileURL(path.join(root, 'out', file)).href);

// Without a prefix they come by "Insert Snippet" and "Fill File with Snippet" only: completion offers them where they fit.
export async function generate(root) {
  const { kinds } = await load(root, 'server/src/kinds/index.gen.js');
  const { blockSnippets } = await load(root, 'server/src/kinds/snippets.js');
  const snippets = {};
  for (const { title, description, body, fits } of blockSnippets)
    snippets[title] = { ...(fits ? {} : { isFileTemplate: true }), description, body: body.split('\n') };
  for (const kind of kinds.filter((it) => it.snippet !== '')) {
    const name = kind.id.slice(kind.id.lastIndexOf('/') + 1);
    snippets[name] = { isFileTemplate: true, description: kind.summary, body: kind.snippet.split('\n') };
  }
  return new Map([['snippets/symroute.code-snippets', `${JSON.stringify(snippets, undefined, 2)}\n`]]);
}
