// The lists of all kinds and rules: one import for each file, so that adding a file is all it takes.
import fs from 'node:fs';
import path from 'node:path';

const header = '// Written by `npm run gen` from the files of this folder. Do not edit.\n';

/** Paths below `dir` that end in `suffix`, sorted, with `/`. */
export function filesBelow(dir, suffix) {
  return fs
    .readdirSync(dir, { recursive: true })
    .map((file) => String(file).split(path.sep).join('/'))
    .filter((file) => file.endsWith(suffix))
    .sort();
}

const nameOf = (file, suffix) =>
  path.posix.basename(file, suffix).replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

function barrel(dir, suffix, { type, from, list, doc }) {
  const files = filesBelow(dir, suffix);
  const imports = files.map((file) => `import ${nameOf(file, suffix)} from './${file.replace(/\.ts$/, '.js')}';`);
  return [
    `${header}import type { ${type} } from '${from}';`,
    ...imports,
    '',
    `/** ${doc} */`,
    `export const ${list}: readonly ${type}[] = [`,
    ...files.map((file) => `  ${nameOf(file, suffix)},`),
    '];',
    '',
  ].join('\n');
}

/** Generated files by path from the root of the repository. */
export function generateBarrels(root) {
  const source = path.join(root, 'server/src');
  return new Map([
    [
      'server/src/kinds/index.gen.ts',
      barrel(path.join(source, 'kinds'), '.kind.ts', {
        type: 'KindDefinition',
        from: '../engine/kind.js',
        list: 'kinds',
        doc: 'Every kind that Symroute reads.',
      }),
    ],
    [
      'server/src/rules/index.gen.ts',
      barrel(path.join(source, 'rules'), '.rule.ts', {
        type: 'Rule',
        from: '../engine/rule.js',
        list: 'rules',
        doc: 'Every rule of Symroute.',
      }),
    ],
  ]);
}
