import type { KindDefinition } from '../../engine/kind.js';
import { kindsOf } from '../../engine/registry.js';
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
  const kinds = [...io.registry.kinds.values()];
  io.out(args.value('format') === 'json' ? formatJson(all, kinds) : formatText(all, createStyle(io.hasColour)));
  return exit.clean;
}

const formatJson = (all: readonly Rule[], kinds: readonly KindDefinition[]): string =>
  `${JSON.stringify({ version: 1, rules: all.map((rule) => describe(rule, kinds)) }, null, 2)}\n`;

const describe = (rule: Rule, kinds: readonly KindDefinition[]) => ({
  code: rule.code,
  title: rule.title,
  severity: rule.severity,
  tier: rule.tier,
  kinds: kindsOf(rule, kinds).map(({ id }) => id),
  area: rule.area,
  docs: `docs/rules/${rule.code}.md`,
});

function formatText(all: readonly Rule[], style: Style): string {
  const width = Math.max(...all.map(({ code }) => code.length));
  const line = ({ code, severity, title }: Rule): string =>
    `  ${code.padEnd(width)}  ${style.severity(severity, severity.padEnd('warning'.length))}  ${title}`;
  const areas = [...groupBy(all, ({ area }) => area)].sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = areas.map(([area, members]) => `${style.title(area)}\n${members.map(line).join('\n')}\n`);
  return `${parts.join('\n')}\n${count(all.length, 'rule')}.\n`;
}
