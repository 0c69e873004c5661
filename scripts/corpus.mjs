// Runs Symroute over a folder of real repositories, each a workspace of its own, and lists what it finds.
//   node scripts/corpus.mjs [--folder ../shared/corpus] [--count] [--errors] [--update | --check] [CODE…]
// --update writes the reviewed list test/real/findings.txt (names and codes only), --check compares with it.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const load = (file) => import(pathToFileURL(path.join(root, 'out', file)).href);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folder: { type: 'string', default: path.join(root, '../shared/corpus') },
    count: { type: 'boolean', default: false },
    errors: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  },
});

const { kinds } = await load('server/src/kinds/index.gen.js');
const { rules } = await load('server/src/rules/index.gen.js');
const { createRegistry } = await load('server/src/engine/registry.js');
const { Workspace } = await load('server/src/engine/workspace.js');
const { defaultSettings } = await load('server/src/engine/settings.js');
const registry = createRegistry(kinds, rules);

const yamlFiles = (folder) =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();

/** Each file of a folder of fragments is a workspace of its own. */
function workspacesOf(repository) {
  const folder = path.join(values.folder, repository);
  const files = yamlFiles(folder).map((file) => ({ file, text: fs.readFileSync(path.join(folder, file), 'utf8') }));
  return repository.startsWith('_') ? files.map((file) => [file]) : [files];
}

const counts = new Map();
const listed = new Map();
let total = 0;
for (const repository of fs.readdirSync(values.folder).sort()) {
  if (!fs.statSync(path.join(values.folder, repository)).isDirectory()) continue;
  for (const files of workspacesOf(repository)) {
    const folder = `file:///${repository}`;
    const workspace = new Workspace(registry, (code, error) => console.error(`rule ${code} threw`, error));
    // The corpus leaves files out, so its kustomizations name many that are not there.
    workspace.configure({ ...defaultSettings, rules: { 'kustomization-file-missing': 'off' } });
    workspace.applyChanges(files.map(({ file, text }) => ({ uri: `${folder}/${file}`, folder, path: file, text })));
    workspace.setReady(true);
    for (const { file, text } of files) {
      for (const finding of workspace.findings(`${folder}/${file}`)) {
        if (positionals.length > 0 && !positionals.includes(finding.code)) continue;
        if (values.errors && finding.severity !== 'error') continue;
        total++;
        const entry = `${repository}/${file} ${finding.severity} ${finding.code}`;
        listed.set(entry, (listed.get(entry) ?? 0) + 1);
        const key = `${finding.severity} ${finding.code}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
        const line = text.slice(0, finding.span.start).split('\n').length;
        if (!values.count)
          console.log(`${repository}/${file}:${line} ${finding.severity} ${finding.code}: ${finding.message}`);
      }
    }
  }
}
for (const [key, count] of [...counts].sort()) console.log(`${String(count).padStart(5)} ${key}`);
console.log(`${total} findings`);

const snapshot = path.join(root, 'test/real/findings.txt');
const now = [...listed].map(([entry, count]) => (count > 1 ? `${entry} x${count}` : entry)).sort();
if (values.update) {
  fs.mkdirSync(path.dirname(snapshot), { recursive: true });
  fs.writeFileSync(snapshot, `${now.join('\n')}\n`);
}
if (values.check) {
  const known = new Set(fs.readFileSync(snapshot, 'utf8').split('\n').filter(Boolean));
  const fresh = now.filter((entry) => !known.has(entry));
  const gone = [...known].filter((entry) => !now.includes(entry));
  for (const entry of fresh) console.log(`new: ${entry}`);
  for (const entry of gone) console.log(`gone: ${entry}`);
  process.exitCode = fresh.length + gone.length > 0 ? 1 : 0;
}
