// Makes code of the schemas: `server/src/generated/validators.ts`, which judges a resource, and `schemas.ts`, which hover and
// completion read. Runs with the other generators, or alone: `node scripts/gen/validators.mjs [--check]`.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileSchemas } from './schema/compile.mjs';
import { loadSchemas } from './schema/load.mjs';
import { writeTree } from './schema/tree.mjs';

const folder = 'server/src/generated';
const header = '// Generated from schemas/ by scripts/gen/validators.mjs: do not edit.';
const unlinted =
  '// biome-ignore-all lint: generated\n// biome-ignore-all format: generated\n// biome-ignore-all assist: generated';

const rows = (items) => `[\n${items.map((item) => `${JSON.stringify(item)},`).join('\n')}\n]`;

function validatorsFile(schemas) {
  const { code, functions, tables } = compileSchemas(schemas);
  return `${header}
// @ts-nocheck: the functions below are written by ajv; what is exported is typed.
${unlinted}
import { problemsOf, type SchemaProblem } from '../base/schema/problem.js';
import { checkList, checkMap, checkScalar, readListRows, readMapRows } from '../base/schema/shapes.js';
import type { SchemaData } from '../base/schema/values.js';

const SCALARS = ${rows(tables.SCALARS)};
const MAPS = readMapRows(${rows(tables.MAPS)}, SCALARS);
const LISTS = readListRows(${rows(tables.LISTS)}, SCALARS);

${code}

const validators = new Map([
${functions.map(([name, validate]) => `  [${JSON.stringify(name)}, ${validate}],`).join('\n')}
]);
const none: readonly SchemaProblem[] = [];

/** True if there is a schema of this name, \`metallb.io/bgppeer_v1beta2\`. */
export const hasSchema = (schema: string): boolean => validators.has(schema);

/** What is wrong with a resource by the schema of its kind and version, \`metallb.io/bgppeer_v1beta2\`. Nothing if there is no such schema. */
export function validate(schema: string, resource: SchemaData): readonly SchemaProblem[] {
  const run = validators.get(schema);
  return run === undefined || run(resource) ? none : problemsOf(run.errors, resource);
}
`;
}

function schemasFile(schemas) {
  const { constants, kinds } = writeTree(schemas);
  return `${header}
${unlinted}
import type { SchemaNode, SchemaRoot } from '../base/schema/tree.js';

${constants.join('\n')}

/** Every schema by its name, \`metallb.io/bgppeer_v1beta2\`: the kind in lower case and the version. */
export const schemas: ReadonlyMap<string, SchemaRoot> = new Map<string, SchemaRoot>([
${kinds.join('\n')}
]);
`;
}

/** The generated files as `[name, content]`. */
export function generate(root) {
  const schemas = loadSchemas(path.join(root, 'schemas'));
  return [
    [`${folder}/validators.ts`, validatorsFile(schemas)],
    [`${folder}/schemas.ts`, schemasFile(schemas)],
  ];
}

/** Writes the files that are stale and returns their names; with `check` it only returns them. */
export function generateValidators({ check = false } = {}) {
  const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
  const stale = generate(root).filter(([name, content]) => {
    const file = path.join(root, name);
    return !fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== content;
  });
  if (!check) {
    for (const [name, content] of stale) {
      fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      fs.writeFileSync(path.join(root, name), content);
    }
  }
  return stale.map(([name]) => name);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  const stale = generateValidators({ check });
  console.log(stale.length === 0 ? 'Validators are up to date.' : `${check ? 'Stale' : 'Wrote'}: ${stale.join(', ')}`);
  if (check && stale.length > 0) process.exitCode = 1;
}
