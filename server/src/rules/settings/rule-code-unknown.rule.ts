import { nearest } from '../../base/text-distance.js';
import { defineRule, type FindingInput, type KnownRules } from '../../engine/rule.js';
import type { NamedCode } from '../../engine/suppression/suppression.js';
import { settingsFile } from '../../kinds/symroute/settings.kind.js';
import type { Fix } from '../../model/fix.js';
import type { OpenResource } from '../../model/resource.js';
import type { MapEntry } from '../../syntax/node-ref.js';
import { removeAt } from '../common/fixes.js';
import { suppressedPeer } from '../common/settings-samples.js';

const code = 'rule-code-unknown';

export default defineRule({
  code: 'rule-code-unknown',
  title: 'A rule that does not exist is named',
  area: 'settings',
  severity: 'error',
  tier: 3,
  needs: 'document',
  kinds: [settingsFile],
  since: '0.1.0',
  docs: {
    why: 'The severity that is set, or the finding that should be left out, belongs to no rule, so nothing happens.',
    bad: suppressedPeer(
      `vrf: red # symroute-disable-line bgpeer-vrf-undefined -- by hand    #! ${code} "bgpeer-vrf-undefined" There is no rule "bgpeer-vrf-undefined". Did you mean "bgppeer-vrf-undefined"? #! bgppeer-vrf-undefined "red"`,
    ),
    good: suppressedPeer('vrf: red # symroute-disable-line bgppeer-vrf-undefined -- by hand'),
    whenNotToUse:
      'When an older release of Symroute reads the files too. A code that looks like no other one is only a warning for that reason.',
    sources: ['docs/rules/README.md'],
  },
  check(resource, { rules, report }) {
    const entries = resource.at('rules')?.entries() ?? [];
    for (const entry of entries) {
      if (!rules.has(entry.key) && !entry.keyNode.aliased) report(findingFor(resource, entry, entries, rules));
    }
  },
  checkSuppression(suppression, { rules, report }) {
    const { codes } = suppression;
    for (const named of codes) {
      if (rules.has(named.code)) continue;
      const near = nearest(named.code, rules.keys());
      report({
        at: named.span,
        ...claim(named, near),
        fixes: near
          .filter((it) => !codes.some((other) => other.code === it))
          .map((it) => ({
            title: `Change to "${it}"`,
            safety: 'suggestion',
            edit: (editor) => suppression.renameCode(editor, named, it),
          })),
      });
    }
  },
});

const claim = ({ code: named }: Pick<NamedCode, 'code'>, [near]: readonly string[]) => ({
  message: `There is no rule "${named}".${near === undefined ? '' : ` Did you mean "${near}"?`}`,
  ...(near === undefined ? { severity: 'warning' as const } : {}),
});

function findingFor(
  resource: OpenResource,
  { key, value }: MapEntry,
  beside: readonly MapEntry[],
  rules: KnownRules,
): FindingInput {
  const near = nearest(key, rules.keys());
  const free = near.filter((it) => !beside.some((other) => other.key === it));
  const renames = free.map(
    (it): Fix => ({
      title: `Change to "${it}"`,
      safety: 'suggestion',
      edit: (editor) => editor.in(resource).renameKey(value.path, it),
    }),
  );
  return {
    at: value,
    part: 'key',
    ...claim({ code: key }, near),
    fixes: renames.length > 0 ? renames : [removeAt(`Remove "${key}"`, resource, value)],
  };
}
