// examples/broken: the example set-up with one mistake each, and what Symroute says of it. The texts are made from the right
// set-up, so that a folder never has a second mistake; the findings come from really checking them.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { mistakes, rightSetUp } from '../../test/harness/mistakes.mjs';

const load = (root, file) => import(pathToFileURL(path.join(root, 'out', file)).href);

export async function generate(root) {
  const { rules } = await load(root, 'server/src/rules/index.gen.js');
  const { workspaceOf, allFindings } = await load(root, 'test/harness/run-case.js');
  const files = new Map();
  const lines = [];
  for (const mistake of mistakes.filter(({ code }) => rules.some((rule) => rule.code === code))) {
    const right = rightSetUp(root, mistake.nodes ?? 1);
    const text = right.replace(mistake.from, () => mistake.to);
    if (text === right) throw new Error(`examples/broken/${mistake.folder}: the text to replace is not in the set-up`);
    const findings = allFindings(workspaceOf(new Map([['set-up.yaml', text]])));
    if (!findings.some(({ code }) => code === mistake.code))
      throw new Error(`examples/broken/${mistake.folder}: ${mistake.code} says nothing`);
    files.set(`examples/broken/${mistake.folder}/set-up.yaml`, text);
    files.set(`examples/broken/${mistake.folder}/README.md`, page(mistake, text, findings));
    lines.push(`| [${mistake.folder}](${mistake.folder}/README.md) | ${mistake.title} |`);
  }
  files.set(
    'examples/broken/README.md',
    `${[header, '# One mistake each', '', 'Every folder is the set-up of [symmetric-routing](../symmetric-routing) with one classic mistake.', '', '| Folder | Mistake |', '| --- | --- |', ...lines].join('\n')}\n`,
  );
  files.set('docs/images/symmetric-routing.svg', await picture(root, workspaceOf));
  return files;
}

/** The topology of the right set-up. */
async function picture(root, workspaceOf) {
  const { scopesWithTopology, topologyOf } = await load(root, 'server/src/features/topology.js');
  const { topologyText } = await load(root, 'server/src/features/topology-text.js');
  const folder = path.join(root, 'examples/symmetric-routing');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  const texts = names.map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(folder, name), 'utf8')]);
  const workspace = workspaceOf(new Map(texts.sort()));
  const topologies = scopesWithTopology(workspace).map(({ id }) => topologyOf(workspace, id));
  return `${topologyText('svg', topologies, () => undefined)}\n`;
}

const header = '<!-- Written by `npm run gen`. Do not edit. -->\n';

function page(mistake, text, findings) {
  const says = findings.map((finding) => {
    const line = text.slice(0, finding.span.start).split('\n').length;
    const shown = text.split('\n')[line - 1].trim();
    return `- Line ${line}, \`${shown}\`: **${finding.severity}** [${finding.code}](../../../docs/rules/${finding.code}.md)\n  ${finding.message}`;
  });
  return `${[header, `# ${mistake.title}`, '', 'Symroute says of [set-up.yaml](set-up.yaml):', '', ...says].join('\n')}\n`;
}
