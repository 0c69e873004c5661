// Scaffolds: `npm run new rule <code> [area]`, `npm run new kind <group>/<Kind>`.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const areas = ['syntax', 'references', 'addressing', 'routing', 'bgp', 'egress', 'hygiene', 'settings'];

function fail(message) {
  console.error(message);
  process.exit(2);
}

function write(file, text) {
  const target = path.join(root, file);
  if (fs.existsSync(target)) fail(`${file} is there already.`);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, text);
  console.log(`Wrote ${file}`);
}

const version = () => JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).version;

function newRule(code, area = 'routing') {
  if (!/^[a-z0-9]+(-[a-z0-9]+)+$/.test(code ?? '')) fail('A code is words in kebab-case, for example vrf-port-down.');
  if (!areas.includes(area)) fail(`The area is one of ${areas.join(', ')}.`);
  write(`server/src/rules/${area}/${code}.rule.ts`, ruleText(code, area));
  write(`test/rules/${code}.yaml`, fixtureText(code));
  execFileSync(process.execPath, [path.join(root, 'scripts/gen.mjs'), '--barrels'], { stdio: 'inherit' });
}

const sample = (name) => `apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata:
  name: ${name}
  namespace: metallb-system
spec:
  myASN: 64512
  peerASN: 64513
  peerAddress: 198.51.100.1
`;

const ruleText = (code, area) => `import { defineRule } from '../../engine/rule.js';
import { type BgpPeerFacts, bgpPeer } from '../../kinds/metallb/bgp-peer.kind.js';
import { isKnown } from '../../model/located.js';

export default defineRule<BgpPeerFacts>({
  code: '${code}',
  title: 'What is wrong, in a few words',
  area: '${area}',
  severity: 'warning',
  tier: 3,
  needs: 'document',
  kinds: [bgpPeer],
  since: '${version()}',
  docs: {
    why: 'What happens on the cluster.',
    bad: \`${sample(`change-this    #! ${code} "change-this" not a name yet`)}\`,
    good: \`${sample('router-red')}\`,
    whenNotToUse: 'When it is meant to be so.',
    sources: ['Project, version, path of the file that says so'],
  },
  check(peer, { report }) {
    const name = peer.name;
    if (!isKnown(name) || name.value !== 'change-this') return;
    report({ at: name, message: \`"\${name.value}" is not a name yet.\` });
  },
});
`;

const fixtureText = (code) => `#: title: silent: the value is a template
${sample('$' + '{NAME}')}#: title: silent: nothing is wrong
${sample('router-red')}#: title: bad: the mistake
${sample(`change-this    #! ${code}:warning "change-this" not a name yet`)}`;

const folders = { 'nmstate.io': 'nmstate', 'metallb.io': 'metallb', 'k8s.ovn.org': 'ovn', core: 'core' };

function newKind(id) {
  const [, group, kind] = /^([a-z0-9.]+)\/([A-Z][A-Za-z0-9]+)$/.exec(id ?? '') ?? [];
  if (group === undefined)
    fail('A kind is written <group>/<Kind>, for example metallb.io/Community; the core group is "core".');
  const words = kind
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();
  const name = words.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  const folder = folders[group] ?? group.split('.')[0];
  write(`server/src/kinds/${folder}/${words}.kind.ts`, kindText(id, kind, name));
  execFileSync(process.execPath, [path.join(root, 'scripts/gen.mjs'), '--barrels'], { stdio: 'inherit' });
}

const kindText = (id, kind, name) => `import { defineKind } from '../../engine/kind.js';
import type { Located } from '../../model/located.js';
import { readString } from '../../model/read.js';

/** What others may know of a ${kind}. */
export interface ${kind}Facts {
  readonly name: Located<string> | undefined;
}

/** ${kind}: say whose it is and what it is for. */
export const ${name} = defineKind<${kind}Facts>({
  id: '${id}',
  versions: ['v1'],
  scope: 'Namespaced',
  summary: 'What the kind is for, in a sentence.',
  facts: (root) => ({ name: readString(root.at('metadata.name')) }),
});

export default ${name};
`;

const [what, ...rest] = process.argv.slice(2);
if (what === 'rule') newRule(...rest);
else if (what === 'kind') newKind(...rest);
else fail('Usage: npm run new rule <code> [area] | npm run new kind <group>/<Kind>');
