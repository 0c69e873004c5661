// Compares the schemas alone with the verdicts of the real code: `node scripts/conformance-schema.mjs [--all]`.
// What is valid must pass, and what upstream refuses by its schema or while parsing must be refused. Everything else is left to rules;
// how much of it the schemas find already is printed as well, with --all also what they do not find.
import fs from 'node:fs';
import path from 'node:path';
import { loadValidators, root } from './load-validators.mjs';

const folder = path.join(root, '../shared/conformance');
const all = process.argv.includes('--all');
const { validate, hasSchema, unknownValue, wholeFloat } = await loadValidators();

/** JSON cannot tell 1500.0 from 1500 once it is read, so such numbers are marked in the text. */
const markFloats = (text) => text.replace(/(?<=[[:,]\s*)-?\d+\.0+(?=\s*[,}\]])/g, '"@@whole-float@@"');

/** The data as validators take it: templates stand for anything. */
function toData(value) {
  if (value === '@@whole-float@@') return wholeFloat;
  if (typeof value === 'string') return /\{\{\s*capture\./.test(value) ? unknownValue : value;
  if (Array.isArray(value)) return value.map(toData);
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toData(item)]))
    : value;
}

const read = (name) => toData(JSON.parse(markFloats(fs.readFileSync(path.join(folder, name), 'utf8'))));

function schemaOf({ apiVersion, kind }) {
  const [group, version] = apiVersion.includes('/') ? apiVersion.split('/') : ['core', apiVersion];
  return `${group}/${kind.toLowerCase()}_${version}`;
}

const policy = (spec) => ({
  apiVersion: 'nmstate.io/v1',
  kind: 'NodeNetworkConfigurationPolicy',
  metadata: { name: 'case' },
  spec,
});

/** Errors of the schemas in a list of resources, in short. */
function errorsIn(resources) {
  return resources.flatMap((resource) => {
    const schema = schemaOf(resource);
    if (!hasSchema(schema)) return [];
    return validate(schema, resource)
      .filter(({ severity }) => severity === 'error')
      .map((problem) => `${problem.path.join('.')}: ${problem.keyword} ${show(problem.params)}`);
  });
}

const show = ({ allowed, ...params }) =>
  JSON.stringify(params, (_, value) => (typeof value === 'symbol' ? String(value) : value));

/** `expected`: 'pass', 'refuse', or 'free' where rules decide. */
const files = [
  {
    name: 'metallb.json',
    cases: (rows) =>
      rows.map((row) => ({
        id: row.id,
        resources: row.manifests,
        rule: `${JSON.stringify(row.ruleId)} ${row.rule}`,
        expected: row.valid
          ? 'pass'
          : row.layer?.includes('schema') || row.schemaErrors?.length > 0
            ? 'refuse'
            : 'free',
      })),
  },
  {
    name: 'nmstate.json',
    cases: (rows) =>
      rows
        .filter(({ hazard }) => hazard === undefined)
        .map((row) => ({
          id: row.id,
          resources: [policy({ desiredState: row.desiredState })],
          rule: `${row.rule} ${row.reason}`,
          expected: row.valid ? 'pass' : row.kind === 'parse' ? 'refuse' : 'free',
        })),
  },
  {
    name: 'nmstate-policy.json',
    cases: (rows) =>
      rows
        .filter(({ target }) => target === 'policy')
        .map((row) => ({
          id: row.id,
          resources: [policy(row.policy)],
          rule: row.reason,
          expected: row.valid ? 'pass' : 'free',
        })),
  },
];

function compare({ name, cases }) {
  const judged = cases(read(name)).map((one) => ({ ...one, errors: errorsIn(one.resources) }));
  const firm = judged.filter(({ expected }) => expected !== 'free');
  const wrong = firm.filter(({ expected, errors }) => (expected === 'pass') !== (errors.length === 0));
  const free = judged.filter(({ expected }) => expected === 'free');
  const found = free.filter(({ errors }) => errors.length > 0);
  const percent = ((100 * (firm.length - wrong.length)) / firm.length).toFixed(2);
  console.log(
    `${name}: ${firm.length - wrong.length} of ${firm.length} agree (${percent} %); of ${free.length} cases for rules the schemas find ${found.length}`,
  );
  for (const { id, expected, errors, rule } of wrong)
    console.log(`  ${id}: should ${expected}${errors.length > 0 ? `, but ${errors.join('; ')}` : ''} (${rule})`);
  if (all)
    for (const { id, errors, rule } of free)
      console.log(`  ${errors.length > 0 ? '+' : '-'} ${id}: ${errors.join('; ')} (${rule})`);
  return wrong.length;
}

if (!fs.existsSync(folder)) {
  console.log('No conformance cases here.');
} else {
  const wrong = files.map(compare).reduce((sum, count) => sum + count, 0);
  if (wrong > 0) process.exitCode = 1;
}
