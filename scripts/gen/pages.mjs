// One page for each rule, and their index. The findings on the pages come from really running the samples.
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const areas = {
  routing: 'VRFs, tables, routes and route rules',
  egress: 'Egress services and the symmetric path',
  references: 'Names that must exist',
  addressing: 'Addresses and pools',
  bgp: 'BGP sessions and announcements',
  syntax: 'YAML and fields',
  hygiene: 'Hygiene',
  settings: 'Settings and suppressions',
};

const load = (root, file) => import(pathToFileURL(path.join(root, 'out', file)).href);

export async function generate(root) {
  const { rules } = await load(root, 'server/src/rules/index.gen.js');
  const { parseFixture } = await load(root, 'test/harness/fixture.js');
  const harness = await load(root, 'test/harness/run-case.js');
  const pages = new Map();
  for (const rule of rules) pages.set(`docs/rules/${rule.code}.md`, page(rule, parseFixture, harness));
  pages.set('docs/rules/README.md', index(rules));
  return pages;
}

const header = '<!-- Written by `npm run gen` from the rule. Do not edit. -->\n';

function page(rule, parseFixture, harness) {
  const [bad] = parseFixture(`#: title: bad\n${rule.docs.bad}`);
  const [good] = parseFixture(`#: title: good\n${rule.docs.good}`);
  const workspace = harness.workspaceOf(bad.files, bad.settings);
  const findings = harness.allFindings(workspace);
  const fixes = [
    ...new Set(
      findings
        .filter((it) => it.code === rule.code)
        .flatMap((it) =>
          it.fixes.map((fix) => `- ${fix.title}${fix.safety === 'safe' ? ' (safe, also by fix-all)' : ''}`),
        ),
    ),
  ];
  return [
    header,
    `# ${rule.title}`,
    '',
    `\`${rule.code}\` · **${rule.severity}** · ${kindsOf(rule, harness.registry)} · since ${rule.since}`,
    '',
    rule.docs.why,
    '',
    '## What Symroute says',
    '',
    '```text',
    ...rendered(bad, findings),
    '```',
    '',
    ...(fixes.length > 0 ? ['Quick fixes:', '', ...fixes, ''] : []),
    '## Without the mistake',
    '',
    '```yaml',
    ...plain(good),
    '```',
    '',
    '## When not to use it',
    '',
    rule.docs.whenNotToUse,
    '',
    'To leave out one finding, write this comment in the line above, with your reason:',
    '',
    '```yaml',
    `# symroute-disable-next-line ${rule.code} -- reason`,
    '```',
    '',
    'Whole files, resources and known findings: [configuration](../configuration.md#leave-findings-out).',
    '',
    '## Sources',
    '',
    ...rule.docs.sources.map((source) => `- ${source}`),
    '',
  ].join('\n');
}

const kindSets = { every: 'every kind', 'with-schema': 'every kind with a schema' };
const nameOf = ({ id }) => id.slice(id.lastIndexOf('/') + 1);

/** The kinds that a rule checks, and those that hold data of them. */
function kindsOf(rule, registry) {
  if (typeof rule.kinds === 'string') return kindSets[rule.kinds];
  const carriers = [...registry.kinds.values()].filter(({ carries }) =>
    registry.rulesOfPieces.get(carries?.kindId)?.includes(rule),
  );
  return [...rule.kinds, ...carriers].map(nameOf).join(', ') || 'every document';
}

const trimmed = (text) => text.replace(/\n+$/, '').split('\n');

function plain(fixture) {
  const lines = [];
  for (const [file, text] of fixture.files) {
    if (fixture.files.size > 1) lines.push(...(lines.length > 0 ? [''] : []), `# ${file}`);
    lines.push(...trimmed(text));
  }
  return lines;
}

/** The sample with each finding under its line, as a terminal shows it. */
function rendered(fixture, findings) {
  const lines = [];
  for (const [file, text] of fixture.files) {
    if (fixture.files.size > 1) lines.push(...(lines.length > 0 ? [''] : []), `# ${file}`);
    let offset = 0;
    for (const line of trimmed(text)) {
      lines.push(line);
      for (const finding of findings) {
        const column = finding.span.start - offset;
        if (!finding.uri.endsWith(`/${file}`) || column < 0 || column > line.length) continue;
        const width = Math.max(1, Math.min(finding.span.end - finding.span.start, line.length - column));
        lines.push(
          `${' '.repeat(column)}${'~'.repeat(width)}`,
          `${' '.repeat(column)}${finding.severity}: ${finding.message}`,
        );
      }
      offset += line.length + 1;
    }
  }
  return lines;
}

function index(rules) {
  const lines = [
    header,
    '# Rules',
    '',
    `${rules.length} rules. Each page says what is wrong, what it looks like and how to repair it.`,
  ];
  for (const [area, title] of Object.entries(areas)) {
    const own = rules.filter((rule) => rule.area === area).sort((a, b) => (a.code < b.code ? -1 : 1));
    if (own.length === 0) continue;
    lines.push('', `## ${title}`, '', '| Rule | Severity | What it finds |', '| --- | --- | --- |');
    for (const rule of own) lines.push(`| [${rule.code}](${rule.code}.md) | ${rule.severity} | ${rule.title} |`);
  }
  return `${lines.join('\n')}\n`;
}
