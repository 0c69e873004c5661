import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { createExcerpt } from '../../server/src/cli/excerpt.js';
import { formatText } from '../../server/src/cli/format-text.js';
import type { Checked, ReportedFinding } from '../../server/src/cli/report.js';

const finding: ReportedFinding = {
  file: 'prod/peer.yaml',
  line: 10,
  column: 8,
  endLine: 10,
  endColumn: 15,
  code: 'bgppeer-vrf-undefined',
  severity: 'error',
  message: 'No VRF named "ens4vfr".',
  related: [{ file: 'policy.yaml', line: 8, column: 13, message: 'VRF "ens4vrf"' }],
  fixes: [{ title: 'Change to "ens4vrf"', safety: 'suggestion' }],
  fingerprint: '6f1ed002ab559585:1',
};
const checked: Checked = {
  report: {
    version: 1,
    files: 3,
    findings: [
      finding,
      {
        ...finding,
        line: 1204,
        column: 3,
        endLine: 1206,
        severity: 'info',
        related: [],
        fixes: [{ title: 'Quote', safety: 'safe' }],
      },
      { ...finding, file: 'z.yaml', severity: 'warning', related: [], fixes: [] },
    ],
    summary: { error: 1, warning: 1, info: 1, hint: 0 },
    suppressed: [],
  },
  lineAt: (_, line) => (line === 10 ? '  vrf: ens4vfr # the upstream' : '- vrf: {'),
};

const expected = `prod/peer.yaml
  10:8  error  No VRF named "ens4vfr".  bgppeer-vrf-undefined
  10 |   vrf: ens4vfr # the upstream
     |        ~~~~~~~
     = policy.yaml:8:13  VRF "ens4vrf"
     = fix: Change to "ens4vrf" (suggestion)
  1204:3  info  No VRF named "ens4vfr".  bgppeer-vrf-undefined
 1204 | - vrf: {
      |   ~~~~~~
      = fix: Quote

z.yaml
  10:8  warning  No VRF named "ens4vfr".  bgppeer-vrf-undefined
  10 |   vrf: ens4vfr # the upstream
     |        ~~~~~~~

3 findings in 3 files: 1 error, 1 warning, 1 info.
Run "symroute fix" to repair 1 finding.
`;

describe('Text output', () => {
  it('groups by file and shows the line with a squiggle', () => {
    assert.equal(formatText(checked, { hasColour: false, width: undefined }), expected);
  });

  it('is the same text in colour', () => {
    const text = formatText(checked, { hasColour: true, width: undefined });
    assert.ok(text.includes('\u001B[1;31merror\u001B[0m'));
    assert.equal(stripVTControlCharacters(text), expected);
  });

  it('never passes on what a terminal would obey', () => {
    const evil = { ...finding, message: 'No "\u001B[2Jx".', file: 'a\u001B]0;b.yaml', related: [] };
    const text = formatText(
      { report: { ...checked.report, findings: [evil] }, lineAt: () => '  vrf: \u001B[2J\u202Ex' },
      { hasColour: false, width: undefined },
    );
    for (const character of ['\u001B', '\u202E']) assert.ok(!text.includes(character));
  });
});

describe('Excerpt', () => {
  const excerpt = (line: string, column: number, endColumn: number, width = 40) =>
    createExcerpt({ line, column, endColumn, width });

  it('turns tabs into blanks and keeps the squiggle under the text', () => {
    assert.deepEqual(excerpt('a:\tb\tred', 6, 9), { text: 'a:  b   red', squiggle: '        ~~~' });
  });

  it('counts wide letters twice and marks not at all', () => {
    assert.deepEqual(excerpt('名: e\u0301x', 6, 7), { text: '名: e\u0301x', squiggle: '     ~' });
  });

  it('cuts a long line around the place', () => {
    for (const column of [1, 50, 5_000, 99_990]) {
      const line = `${'-'.repeat(column - 1)}HERE${'-'.repeat(100_000)}`.slice(0, 100_000);
      const { text, squiggle } = excerpt(line, column, column + 4);
      assert.ok([...text].length <= 40, `${column}: ${text}`);
      assert.equal(text.slice(squiggle.indexOf('~'), squiggle.lastIndexOf('~') + 1), 'HERE');
    }
  });

  it('shows a place at the end of the line, and one that is longer than the line', () => {
    assert.deepEqual(excerpt('a:', 3, 3), { text: 'a:', squiggle: '  ~' });
    assert.deepEqual(excerpt('a: {', 4, Number.MAX_SAFE_INTEGER), { text: 'a: {', squiggle: '   ~' });
    assert.deepEqual(excerpt('', 1, 1), { text: '', squiggle: '~' });
  });
});
