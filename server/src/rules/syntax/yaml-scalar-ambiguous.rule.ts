import { defineRule, type FindingInput } from '../../engine/rule.js';
import type { Fix } from '../../model/fix.js';
import type { OpenResource } from '../../model/resource.js';
import type { MapEntry, NodeRef } from '../../syntax/node-ref.js';
import { parsePath } from '../../syntax/path.js';
import { isOctal, surprisingReading } from '../common/ambiguous-scalars.js';
import { changeTo, putAt } from '../common/fixes.js';
import { schemaNodeAt } from '../common/schema-places.js';
import { problemsFor } from '../common/schema-problems.js';

const code = 'yaml-scalar-ambiguous';

const sample = (mode: string): string => `apiVersion: nmstate.io/v1
kind: NodeNetworkConfigurationPolicy
metadata:
  name: storage
spec:
  desiredState:
    interfaces:
    - name: ens224
      type: ethernet
      state: up
      ethtool:
        fec:
          mode: ${mode}
`;

export default defineRule({
  code: 'yaml-scalar-ambiguous',
  title: 'An unquoted word or number that the API server reads as something else',
  area: 'syntax',
  severity: 'error',
  tier: 2,
  needs: 'document',
  kinds: 'with-schema',
  isAboutText: true,
  since: '0.1.0',
  docs: {
    why: 'kubectl and the operators read YAML 1.1: `yes`, `no`, `on`, `off`, `y` and `n` are booleans, `010` is eight and `1_000` a thousand. Where text is wanted the API server or nmstate refuses them.',
    bad: sample(`off    #! ${code} "off" Unquoted off is read as the boolean false. Quote it to keep the text.`),
    good: sample('"off"'),
    whenNotToUse: 'Never: such a value is refused, or means something else than it reads.',
    sources: ['sigs.k8s.io/yaml 1.6.0', 'nmstate 2.2.38, rust/src/lib/ifaces'],
  },
  check(resource, { report }) {
    for (const { node } of problemsFor(resource, code)) if (node !== undefined) report(asText(resource, node));
    for (const finding of oddNumbersAndKeys(resource, resource.root)) report(finding);
  },
});

function asText(resource: OpenResource, node: NodeRef): FindingInput {
  const text = node.text() ?? '';
  return {
    at: node,
    message: `Unquoted ${text} is read as ${surprisingReading(node)}. Quote it to keep the text.`,
    fixes: node.aliased ? [] : [putAt(`Quote ${text}`, resource, node.path, text)],
  };
}

/** Values and keys that are taken, but for something else than they read. */
function oddNumbersAndKeys(resource: OpenResource, node: NodeRef): readonly FindingInput[] {
  if (node.aliased) return [];
  if (node.kind === 'scalar') return isOctal(node) ? asOctal(resource, node) : [];
  const own = node.entries().flatMap((entry) => oddKey(resource, node, entry));
  const children = [...node.items(), ...node.entries().map(({ value }) => value)];
  return [...own, ...children.flatMap((child) => oddNumbersAndKeys(resource, child))];
}

function asOctal(resource: OpenResource, node: NodeRef): readonly FindingInput[] {
  const { types = [] } = schemaNodeAt(resource, parsePath(node.path) ?? []) ?? {};
  const text = node.text() ?? '';
  const value = node.integer();
  const decimal = Number(text.replaceAll('_', ''));
  if (!types.includes('integer') || value === undefined || value === decimal) return [];
  return [
    {
      at: node,
      severity: 'warning',
      message: `${text} is read as ${value}: a leading zero makes it octal.`,
      fixes: [changeTo(resource, node, decimal), changeTo(resource, node, value)],
    },
  ];
}

/** A label or annotation: its key is text whatever it is read as, but then another one. */
function oddKey(resource: OpenResource, map: NodeRef, { key, keyNode, value }: MapEntry): readonly FindingInput[] {
  const reading = keyNode.aliased ? undefined : surprisingReading(keyNode);
  if (reading === undefined) return [];
  const schema = schemaNodeAt(resource, parsePath(map.path) ?? []);
  if (schema?.values === undefined) return [];
  return [
    {
      at: value,
      part: 'key',
      severity: 'warning',
      message: `Unquoted ${key} is read as ${reading}, so this is the key "${reading.slice(reading.lastIndexOf(' ') + 1)}". Quote it to keep the text.`,
      fixes: [quoteKey(resource, key, value)],
    },
  ];
}

const quoteKey = (resource: OpenResource, key: string, value: NodeRef): Fix => ({
  title: `Quote ${key}`,
  safety: 'suggestion',
  edit: (editor) => editor.in(resource).renameKey(value.path, key),
});
