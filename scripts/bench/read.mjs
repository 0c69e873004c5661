// Reads every YAML file of a folder and, if asked, gives it to the bare YAML library: `node read.mjs FOLDER [LIBRARY]`.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const [folder, library] = process.argv.slice(2);
const { parseAllDocuments } = library === undefined ? {} : await import(library);
const decoder = new TextDecoder('utf-8', { fatal: true });
for (const name of readdirSync(folder, { recursive: true })) {
  if (!name.endsWith('.yaml')) continue;
  const text = decoder.decode(readFileSync(path.join(folder, name)));
  parseAllDocuments?.(text);
}
