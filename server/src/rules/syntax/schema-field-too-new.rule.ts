import type { Since } from '../../base/schema/tree.js';
import { childOf, type SchemaNode } from '../../base/schema/tree.js';
import { isBefore, type Product, targetOf } from '../../engine/release.js';
import { defineRule, type FindingInput } from '../../engine/rule.js';
import { schemaOf } from '../../engine/schema-check.js';
import type { Settings } from '../../engine/settings.js';
import type { PlacePart } from '../../model/finding.js';
import { kindNameOf } from '../../model/gvk.js';
import type { NodeRef } from '../../syntax/node-ref.js';

const sample = (target: string): string => `#: settings: {"target": "${target}"}
#: file: peer.yaml
apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata:
  name: router
  namespace: metallb-system
spec:
  myASN: 64512
  peerASN: 64513
`;

export default defineRule({
  code: 'schema-field-too-new',
  title: 'The field is newer than the targeted release',
  area: 'syntax',
  severity: 'warning',
  tier: 2,
  needs: 'document',
  kinds: 'with-schema',
  isAboutReleases: true,
  since: '0.1.0',
  docs: {
    why: 'An older API server drops a field that it does not know, without a word, and what is left does something else than it reads: an advertisement without its service selectors announces everything, and a peer without its interface lacks an address and is refused. The setting `symroute.target` says which release the manifests are for; without it nothing is reported.',
    bad: `${sample('openshift-4.18')}  interface: ens224    #! schema-field-too-new "interface" "interface" needs OpenShift 4.19 or newer; the target is 4.18.
`,
    good: `${sample('openshift-4.19')}  interface: ens224
`,
    whenNotToUse: 'When the target is only the oldest of several clusters, and the file is for a newer one.',
    sources: ['openshift/metallb, branches release-4.12 to release-4.22', 'nmstate, CHANGELOG and rust/src/lib'],
  },
  check(resource, { settings, report }) {
    const schema = targetOf(settings) === undefined ? undefined : schemaOf(resource);
    if (schema === undefined) return;
    if (schema.since !== undefined && isBefore(settings, schema.since)) {
      report({ ...tooNew(kindNameOf(resource.kindId), schema.since, settings), at: 'kind' });
      return;
    }
    for (const field of newFields(resource.root, schema, settings))
      report(findingOf(field, resource.partial, settings));
  },
});

/** A field that came after the target, or a word in one. */
interface NewField {
  readonly name: string;
  readonly part: PlacePart;
  readonly value: NodeRef;
  readonly since: Since;
  /** The key that the release insists on, because only one of the two is needed today: `peerAddress` for `interface`. */
  readonly needed: string | undefined;
}

/** Fields below a node that came after the target. What is in a field that is too new is not looked at. */
function newFields(node: NodeRef, schema: SchemaNode, settings: Settings): readonly NewField[] {
  if (node.aliased) return [];
  const { items } = schema;
  if (items !== undefined) return node.items().flatMap((item) => newFields(item, items, settings));
  const readWord = (key: string): string | undefined => node.get(key)?.string();
  return node.entries().flatMap(({ key, value }) => {
    const child = childOf(schema, key, readWord);
    if (child === undefined) return [];
    const word = value.string() ?? '';
    const wordSince = child.wordSince?.[word];
    if (wordSince !== undefined && isBefore(settings, wordSince))
      return [{ name: word, part: 'value', value, since: wordSince, needed: undefined }];
    const { since } = child;
    if (since === undefined || !isBefore(settings, since)) return newFields(value, child, settings);
    return [{ name: key, part: 'key', value, since, needed: neededWithout(key, node, schema) }];
  });
}

function neededWithout(key: string, node: NodeRef, { oneOf }: SchemaNode): string | undefined {
  const others = oneOf?.find((group) => group.includes(key))?.filter((it) => it !== key);
  return others?.some((it) => isWritten(node.get(it))) === true ? undefined : others?.[0];
}

const isWritten = (node: NodeRef | undefined): boolean =>
  node !== undefined && (node.kind !== 'scalar' || node.opaque || !['', '0'].includes(node.text() ?? ''));

const names: Readonly<Record<Product, string>> = {
  openshift: 'OpenShift',
  metallb: 'MetalLB',
  nmstate: 'nmstate',
  'frr-k8s': 'frr-k8s',
};

/** What a patch lacks may be in what it changes. */
function findingOf({ name, part, value, since, needed }: NewField, isPatch: boolean, settings: Settings): FindingInput {
  const finding = { ...tooNew(`"${name}"`, since, settings), at: value, part };
  if (needed === undefined || isPatch) return finding;
  return { ...finding, severity: 'error', message: `${finding.message} That release needs "${needed}".` };
}

/** A hint only where the first release is not known for certain. */
function tooNew(what: string, since: Since, settings: Settings): Pick<FindingInput, 'severity' | 'message'> {
  const target = targetOf(settings);
  const product = target?.product ?? 'openshift';
  const isRough = since.approximate === true;
  return {
    severity: isRough ? 'hint' : 'warning',
    message: `${what} needs ${names[product]} ${isRough ? 'about ' : ''}${since[product] ?? ''} or newer; the target is ${target?.version ?? ''}.`,
  };
}
