// The kinds that have a schema, for the extension: it has to know at once, without asking the server, whether a file is Symroute's.
// A kind of which the schema describes only a part is left to others.
import path from 'node:path';
import { loadSchemas } from './schema/load.mjs';

const listOf = (name, doc, values) =>
  `/** ${doc} */\nexport const ${name}: ReadonlySet<string> = new Set([\n${[...new Set(values)]
    .sort()
    .map((value) => `  '${value}',\n`)
    .join('')}]);\n`;

export function generate(root) {
  const roots = [...loadSchemas(path.join(root, 'schemas')).roots.values()]
    .map(({ raw }) => raw)
    .filter((raw) => raw['x-partial'] !== true && raw['x-group'] !== 'symroute.io'); // its file says what it is by its name
  const versions = roots.map((raw) => (raw['x-group'] ? `${raw['x-group']}/${raw['x-version']}` : raw['x-version']));
  const text = [
    '// Written by `npm run gen` from schemas/. Do not edit.\n',
    listOf('apiVersions', 'Every `apiVersion` of a kind with a schema.', versions),
    listOf(
      'kinds',
      'Every `kind` with a schema.',
      roots.map((raw) => raw['x-kind']),
    ),
  ];
  return new Map([['client/src/schema-kinds.gen.ts', text.join('\n')]]);
}
