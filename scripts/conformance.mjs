// Compares Symroute with the verdicts of the real code: `npm run conformance [-- --cases FOLDER] [--split] [--ids] [--no-build] [FILE…]`.
// Each case is a folder of its own. What is valid must have no finding of severity error, what is refused at least one.
// Lists every disagreement with its reason: the rule that spoke, or the rules of the catalogue that should have.
// Cases of MetalLB are judged in each BGP mode and for releases of OpenShift; the default mode is the one that counts.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { build } from './build.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const load = (file) => import(pathToFileURL(path.join(root, 'out', file)).href);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: 'string', default: path.join(root, '../shared/conformance') },
    catalogue: { type: 'string', default: path.join(root, '../shared/facts/rules.json') },
    split: { type: 'boolean', default: false },
    ids: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
});

if (!values['no-build']) await build();
const { kinds } = await load('server/src/kinds/index.gen.js');
const { rules } = await load('server/src/rules/index.gen.js');
const { createRegistry } = await load('server/src/engine/registry.js');
const { readSettings } = await load('server/src/engine/read-settings.js');
const { bgpModes } = await load('server/src/engine/settings.js');
const { Workspace } = await load('server/src/engine/workspace.js');
const registry = createRegistry(kinds, rules);

/** Codes of the catalogue by the ids that the cases use; empty where there is no catalogue. */
const catalogue = fs.existsSync(values.catalogue) ? JSON.parse(fs.readFileSync(values.catalogue, 'utf8')).rules : [];
const codesOf = (id) => catalogue.filter(({ ids }) => ids.includes(id)).map(({ code }) => code);
const written = new Set(rules.map(({ code }) => code));

/** JSON cannot tell 1500.0 from 1500 once it is read, so such numbers are marked in the text, and written as they were. */
const markFloats = (text) => text.replace(/(?<=[[:,]\s*)(-?\d+\.0+)(?=\s*[,}\]])/g, '"@@$1@@"');
const toYaml = (value) =>
  stringify(value, { version: '1.1', lineWidth: 0, aliasDuplicateObjects: false }).replace(
    /["']?@@(-?\d+\.0+)@@["']?/g,
    '$1',
  );

/** The findings of severity error of a folder with these resources, under these settings. */
function errorsOf(resources, settings) {
  const folder = 'file:///case';
  const texts = resources.map(toYaml);
  const files = values.split ? texts : [texts.join('---\n')];
  const workspace = new Workspace(registry, (code, error) => console.error(`rule ${code} threw`, error));
  const changes = files.map((text, index) => ({ folder, path: `${index}.yaml`, uri: `${folder}/${index}.yaml`, text }));
  workspace.configure(readSettings(settings).settings);
  workspace.applyChanges(changes);
  workspace.setReady(true);
  return changes.flatMap(({ uri }) => workspace.findings(uri)).filter(({ severity }) => severity === 'error');
}

const policy = (spec) => ({
  apiVersion: 'nmstate.io/v1',
  kind: 'NodeNetworkConfigurationPolicy',
  metadata: { name: 'case' },
  spec,
});

/** The captures that expressions and templates of the cases refer to. */
const captures = { abc: 'interfaces.name=="eth1"', 'base-iface-routes': 'routes.running.next-hop-interface=="eth1"' };

const policyOf = ({ target, expression, policy: whole }) => {
  if (target === 'policy') return policy(whole);
  const description = target === 'template' ? expression : 'none';
  const interfaces = [{ name: 'eth1', type: 'ethernet', state: 'up', description }];
  return policy({
    capture: target === 'capture' ? { ...captures, case: expression } : captures,
    desiredState: { interfaces },
  });
};

/**
 * How the rows of each file are read. `leaveOut` says why a row does not count; `variants` are the settings to judge under, the first of
 * which counts.
 */
const files = {
  'metallb.json': {
    variants: [
      ...bgpModes.map((bgpMode) => ({ name: `, mode ${bgpMode}`, settings: { metallb: { bgpMode } }, bgpMode })),
      ...['4.14', '4.16', '4.18', '4.19', '4.20', '4.22'].map((release) => ({
        name: `, OpenShift ${release} in mode frr`,
        settings: { target: `openshift-${release}`, metallb: { bgpMode: 'frr' } },
        bgpMode: 'frr',
        release,
      })),
    ],
    resources: (row) => row.manifests ?? [],
    isValid: (row, { bgpMode, release }) =>
      release === undefined ? (row.verdicts?.[bgpMode] ?? row.valid) : row.ocp[release],
    ids: (row) => idsOfMetalLb(row).map((id) => `MLB-${id}`),
    says: ({ rule }, { bgpMode }) => (typeof rule === 'string' ? rule : (rule?.[bgpMode] ?? JSON.stringify(rule))),
    leaveOut: (row, { release }) => (release === undefined || row.ocp?.[release] !== undefined ? undefined : 'not run'),
  },
  'nmstate.json': {
    resources: (row) => [policy({ desiredState: row.desiredState })],
    isValid: (row) => row.valid,
    ids: (row) => (row.rule === null ? [] : [row.rule]),
    says: (row) => row.reason,
    leaveOut: (row) =>
      ['hazard', 'assumes', 'minVersion'].find(
        (key) => row[key] !== undefined && row[key] !== null && row[key] !== false,
      ),
  },
  'nmstate-policy.json': {
    resources: (row) => [policyOf(row)],
    isValid: (row) => row.valid,
    ids: () => [],
    says: (row) => row.reason,
    leaveOut: (row) => (row.needsHostState ? 'needsHostState' : undefined),
  },
};

/** Where Symroute says something else than the real code, and means it; test/agreement/otherwise.yaml has such cases too. */
const onPurpose = [
  [
    /^mlb-(cfg-075|native-11[567])-/,
    'a pool that is missing beside others is announced to nobody, and nothing else says so',
  ],
  [/^mlb-(cfg-065|e2ecs-08)-/, 'a Secret that is not in the files is information: few keep them beside the manifests'],
  [/^mlb-frr-144-/, 'refused only while MetalLB knows of no Node'],
  [/^der-lp-nonodes$/, 'accepted only while MetalLB knows of no Node'],
  [/^der-vrf-slash$/, 'no kernel takes this name'],
  [/^ut-(route-route-|statistic-)/, 'part of a unit test that no node could apply'],
];
const purposeOf = ({ id }) => onPurpose.find(([pattern]) => pattern.test(id))?.[1];

function idsOfMetalLb({ ruleId }) {
  const ids = typeof ruleId === 'string' ? [ruleId] : Object.values(ruleId ?? {});
  return [...new Set(ids.flat().filter((id) => typeof id === 'string' && id !== ''))];
}

const inEveryFile = [{ name: '', settings: {} }];

/** The figures of each variant of a file. */
const compareFile = (name) => (files[name].variants ?? inEveryFile).map((variant) => compare(name, variant));

function compare(name, variant) {
  const { resources, isValid, ids, says, leaveOut } = files[name];
  const rows = JSON.parse(markFloats(fs.readFileSync(path.join(values.cases, name), 'utf8')));
  const counted = rows.filter((row) => leaveOut(row, variant) === undefined);
  const judged = counted.map((row) => ({ row, errors: errorsOf(resources(row), variant.settings) }));
  const different = judged.filter(({ row, errors }) => isValid(row, variant) !== (errors.length === 0));
  const wrong = different.filter(({ row }) => purposeOf(row) === undefined);
  const meant = different.length - wrong.length;
  const total = judged.length - meant;
  const notes = [
    `${name}${variant.name}: ${total - wrong.length} of ${total} agree (${((100 * (total - wrong.length)) / total).toFixed(2)} %)`,
    ...(meant > 0 ? [`${meant} more differ on purpose`] : []),
    ...(judged.length < rows.length ? [`${rows.length - judged.length} rows depend on the host or the release`] : []),
  ];
  console.log(notes.join('; '));
  for (const { row, errors } of different) {
    const reason = isValid(row, variant)
      ? `valid, but ${errors.map(({ code, message }) => `${code}: ${message}`).join(' | ')}`
      : `refused (${says(row, variant)}), but no error; ${duty(ids(row))}`;
    const purpose = purposeOf(row);
    console.log(`  ${row.id}: ${reason}${purpose === undefined ? '' : `\n    On purpose: ${purpose}.`}`);
  }
  return {
    total,
    wrong: wrong.length,
    ids: wrong.filter(({ row }) => !isValid(row, variant)).flatMap(({ row }) => ids(row)),
  };
}

/** Whose duty a refused case is: `schema-type`, or `bond-mode-missing (not written yet)`. */
function duty(ids) {
  const codes = [...new Set(ids.flatMap(codesOf))];
  const named = codes.map((code) => (written.has(code) ? code : `${code} (not written yet)`));
  return `${ids.join(', ')}${named.length > 0 ? `: ${named.join(', ')}` : ''}`;
}

if (!fs.existsSync(values.cases)) {
  console.log('No conformance cases here.');
} else {
  const names = Object.keys(files).filter((name) => positionals.length === 0 || positionals.includes(name));
  const byFile = names.map(compareFile);
  const results = byFile.map(([first]) => first);
  if (values.ids) {
    const missing = [...new Set(results.flatMap(({ ids }) => ids))].sort();
    console.log(
      `Ids of refused cases without an error: ${missing.length === 0 ? 'none' : missing.map((id) => `\n  ${duty([id])}`).join('')}`,
    );
    const codes = catalogue.map(({ code }) => code).filter((code) => !written.has(code));
    console.log(
      `Codes of the catalogue without a rule: ${codes.length === 0 ? 'none' : `${codes.length}\n  ${codes.join('\n  ')}`}`,
    );
  }
  if (results.some(({ total, wrong }) => wrong > total / 100)) process.exitCode = 1;
}
