import { defineRule, type JudgedSuppression, type KnownRules, type TextFindingInput } from '../../engine/rule.js';
import type { Settings } from '../../engine/settings.js';
import type { NamedCode } from '../../engine/suppression/suppression.js';
import type { Fix } from '../../model/fix.js';
import { suppressedPeer } from '../common/settings-samples.js';

const code = 'suppression-unused';

export default defineRule({
  code: 'suppression-unused',
  title: 'A suppression that leaves out nothing',
  area: 'settings',
  severity: 'warning',
  tier: 3,
  needs: 'workspace',
  kinds: [],
  since: '0.1.0',
  docs: {
    why: 'What it was written for is repaired, or has moved. It would silently leave out the next mistake in its place, and its reason misleads whoever reads it.',
    bad: suppressedPeer(
      `# symroute-disable-next-line bgppeer-vrf-default -- the lab has no VRFs    #! ${code} '# symroute-disable-next-line bgppeer-vrf-default -- the lab has no VRFs' This comment leaves out nothing`,
    ),
    good: suppressedPeer('# The upstream of the shop.'),
    whenNotToUse:
      'When the same files are also checked without those that they belong with, so that findings come and go.',
    sources: ['symroute 0.1.0, server/src/engine/suppression/judge-suppressions.ts'],
  },
  check() {},
  checkSuppression(suppression, { settings, rules, report }) {
    for (const finding of findingsFor(suppression, settings, rules)) report(finding);
  },
});

function findingsFor(
  suppression: JudgedSuppression,
  settings: Settings,
  rules: KnownRules,
): readonly TextFindingInput[] {
  const { codes } = suppression;
  const unused = codes.filter((it) => isJudged(it, settings, rules) && !suppression.isUsed(it.code));
  const isIdle = codes.length === 0 ? !suppression.isUsed(undefined) : unused.length === codes.length;
  if (isIdle) return [allOf(suppression)];
  return unused.map((it) => ({
    at: it.span,
    message: `"${it.code}" reports nothing here, so it need not be left out.`,
    fixes: [removal(`Remove "${it.code}"`, suppression, it)],
    tags: ['unnecessary'],
  }));
}

/** A rule that is off may be on elsewhere, and one that judges suppressions comes after them. */
const isJudged = ({ code: named }: NamedCode, settings: Settings, rules: KnownRules): boolean => {
  const rule = rules.get(named);
  return rule !== undefined && rule.checkSuppression === undefined && settings.rules[named] !== 'off';
};

const words = { comment: 'comment', annotation: 'annotation', settings: 'entry' };

function allOf(suppression: JudgedSuppression): TextFindingInput {
  const { codes, form, span } = suppression;
  const [only] = codes;
  const why =
    only === undefined
      ? 'nothing is reported here'
      : codes.length === 1
        ? `"${only.code}" reports nothing here`
        : 'none of its rules reports anything here';
  return {
    at: span,
    message: `This ${words[form]} leaves out nothing: ${why}.`,
    fixes: [removal(`Remove the ${words[form]}`, suppression)],
    tags: ['unnecessary'],
  };
}

const removal = (title: string, suppression: JudgedSuppression, named?: NamedCode): Fix => ({
  title,
  safety: 'safe',
  edit: (editor) => (named === undefined ? suppression.remove(editor) : suppression.removeCode(editor, named)),
});
