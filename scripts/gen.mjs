// Writes everything that can be derived: `npm run gen`. With --check it only says what is stale and fails.
// Barrels need nothing; pages, settings and snippets are read from the compiled registries in out/.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateBarrels } from './gen/barrels.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const check = process.argv.includes('--check');
const onlyBarrels = process.argv.includes('--barrels');

const stale = [];

/** Writes the files whose content has changed, or notes them with --check. */
function settle(files) {
  for (const [name, content] of files) {
    const file = path.join(root, name);
    const old = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
    if (old === content) continue;
    stale.push(name);
    if (check) continue;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
}

settle(generateBarrels(root));
if (!onlyBarrels) {
  for (const step of fs.readdirSync(path.join(root, 'scripts/gen')).sort()) {
    if (step === 'barrels.mjs' || !step.endsWith('.mjs')) continue;
    const { generate } = await import(`./gen/${step}`);
    if (generate !== undefined) settle(await generate(root));
  }
}
if (check && stale.length > 0) {
  console.error(`Stale, run "npm run gen":\n${stale.map((file) => `  ${file}`).join('\n')}`);
  process.exit(1);
}
if (!check) console.log(stale.length === 0 ? 'Everything generated is up to date.' : `Wrote ${stale.join(', ')}`);
