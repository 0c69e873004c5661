import type { Rule } from '../../engine/rule.js';
import type { Arguments } from '../arguments.js';
import type { Command } from '../command.js';
import { groupBy } from '../group-by.js';
import { exit, type Io } from '../io.js';
import { createStyle, type Style } from '../style.js';
import { count } from '../words.js';

/** `symroute rules`: what is checked. */
export const rules: Command = {
  name: 'rules',
  summary: 'List every rule.',
  options: [
    { name: 'format', value: 'FORMAT', choices: ['text', 'json'], help: 'How to print rules, text if not given.' },
  ],
  details: ['A rule is switched off, or given another severity, in .symroute.yaml: "rules: { CODE: off }".'],
  run: runRules,
};

async function runRules(args: Arguments, io: Io): Promise<number> {
  const all = io.registry.rules.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  io.out(args.value('format') === 'json' ? formatJson(all) : formatText(all, createStyle(io.hasColour)));
  return exit.clean;
}

const formatJson = (all: readonly Rule[]): string =>
  `${JSON.stringify({ version: 1, rules: all.map(describe) }, null, 2)}\n`;

const describe = ({ code, title, severity, tier, kinds, area }: Rule) => ({
  code,
  title,
  severity,
  tier,
  kinds: kinds.map(({ id }) => id),
  area,
  docs: `docs/rules/${code}.md`,
});

function formatText(all: readonly Rule[], style: Style): string {
  const width = Math.max(...all.map(({ code }) => code.length));
  const line = ({ code, severity, title }: Rule): string =>
    `  ${code.padEnd(width)}  ${style.severity(severity, severity.padEnd('warning'.length))}  ${title}`;
  const areas = [...groupBy(all, ({ area }) => area)].sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = areas.map(([area, members]) => `${style.title(area)}\n${members.map(line).join('\n')}\n`);
  return `${parts.join('\n')}\n${count(all.length, 'rule')}.\n`;
}
