// Everything that says what can be set, from the schema of .symroute.yaml and the list of rules: the settings of editors in package.json,
// the JSON Schema for other editors, and the table of keys on the configuration page.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const severities = ['off', 'error', 'warning', 'info', 'hint'];
const marks = ['<!-- keys: written by `npm run gen` -->', '<!-- end of keys -->'];

export async function generate(root) {
  const { rules } = await import(pathToFileURL(path.join(root, 'out/server/src/rules/index.gen.js')).href);
  const read = (file) => fs.readFileSync(path.join(root, file), 'utf8');
  const schema = JSON.parse(read('schemas/symroute.io/settings_v1.json'));
  const keys = plain(schema, schema).properties;
  const sorted = [...rules].sort((a, b) => (a.code < b.code ? -1 : 1));
  keys.rules.properties = Object.fromEntries(
    sorted.map(({ code, title, severity }) => [
      code,
      { enum: severities, default: severity, description: `${title}.` },
    ]),
  );
  keys.rules.additionalProperties = false;
  return new Map([
    ['package.json', manifestWith(JSON.parse(read('package.json')), keys)],
    ['docs/symroute.schema.json', json(publicSchema(schema, keys))],
    ['docs/configuration.md', pageWith(read('docs/configuration.md'), keys)],
  ]);
}

const json = (value) => `${JSON.stringify(value, undefined, 2)}\n`;

/** A schema without our own keywords and references. */
function plain(schema, top) {
  if (Array.isArray(schema)) return schema.map((it) => plain(it, top));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref, ...own } = schema;
  const target = $ref === undefined ? {} : plain(top.$defs[$ref.split('/').at(-1)], top);
  const kept = Object.entries(own).filter(([key]) => !key.startsWith('x-') && key !== '$defs');
  const needed = own['x-any-of']?.[0].map((key) => ({ required: [key] }));
  return {
    ...target,
    ...Object.fromEntries(kept.map(([key, value]) => [key, plain(value, top)])),
    ...(needed === undefined ? {} : { anyOf: needed }),
  };
}

/** The keys that editors have as settings too, with the words of the schema. */
function manifestWith(manifest, keys) {
  const settings = manifest.contributes.configuration.properties;
  for (const [key, { description, properties }] of Object.entries(keys)) {
    const setting = settings[`symroute.${key}`];
    if (setting !== undefined) setting.markdownDescription = description;
    for (const [name, child] of Object.entries(key === 'rules' ? {} : (properties ?? {}))) {
      const below = setting?.properties?.[name] ?? settings[`symroute.${key}.${name}`];
      if (below !== undefined) below.markdownDescription = child.description;
    }
  }
  Object.assign(settings['symroute.rules'], { additionalProperties: false, properties: keys.rules.properties });
  return json(manifest);
}

/** `off` without quotes is read as false by some. */
function publicSchema({ description }, keys) {
  const rules = Object.entries(keys.rules.properties).map(([code, it]) => [
    code,
    { ...it, enum: [...severities, false] },
  ]);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of Symroute',
    description,
    type: 'object',
    additionalProperties: false,
    properties: { ...keys, rules: { ...keys.rules, properties: Object.fromEntries(rules) } },
  };
}

function pageWith(page, keys) {
  const [before, rest] = page.split(marks[0]);
  const [, after] = rest.split(marks[1]);
  const rows = Object.entries(keys).flatMap(([key, node]) => rowsOf(key, node));
  const table = ['| Key | Meaning |', '| --- | --- |', ...rows].join('\n');
  return `${before}${marks[0]}\n\n${table}\n\n${marks[1]}${after}`;
}

function rowsOf(name, { description, properties, items }) {
  const below = name === 'rules' ? {} : (properties ?? items?.properties ?? {});
  const path = items?.properties === undefined ? name : `${name}[]`;
  return [
    `| \`${name}\` | ${description.replaceAll('|', '\\|')} |`,
    ...Object.entries(below).flatMap(([key, child]) => rowsOf(`${path}.${key}`, child)),
  ];
}
