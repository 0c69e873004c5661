import { nearest } from '../../base/text-distance.js';
import { defineRule, type RuleContext } from '../../engine/rule.js';
import { namespace } from '../../kinds/core/namespace.kind.js';
import { service } from '../../kinds/core/service.kind.js';
import type { Fix } from '../../model/fix.js';
import { isKnown, type Known } from '../../model/located.js';
import type { OpenResource } from '../../model/resource.js';
import { clusterKinds } from '../common/all-kinds.js';
import { poolSample } from '../common/metallb-samples.js';

const advertised = (name: string): string => `${poolSample(name, '203.0.113.0/28')}---
apiVersion: metallb.io/v1beta1
kind: L2Advertisement
metadata:
  name: all
  namespace: metallb-system
`;

export default defineRule<unknown>({
  code: 'resource-name-invalid',
  title: 'A name that Kubernetes does not accept',
  area: 'hygiene',
  severity: 'error',
  tier: 2,
  needs: 'document',
  kinds: clusterKinds,
  since: '0.1.0',
  docs: {
    why: 'Names are made of lower-case letters, digits, hyphens and dots, and begin and end with a letter or digit. The API server refuses every other name; that of a Service holds no dot and begins with a letter.',
    bad: advertised('Pool_Red    #! resource-name-invalid "Pool_Red" is not a valid name: "P" is not allowed'),
    good: advertised('pool-red'),
    whenNotToUse: 'Never: the API server refuses the resource.',
    sources: ['Kubernetes, apimachinery/pkg/util/validation'],
  },
  check(resource, context) {
    const { name } = resource;
    if (name === undefined || name.value === '') {
      if (!resource.partial && !hasSchema(resource.kindId) && !isNamedLater(resource)) reportMissing(resource, context);
      return;
    }
    const problem = name.value === undefined ? undefined : problemOf(name.value, shapeOf(resource.kindId));
    if (!isKnown(name) || problem === undefined) return;
    context.report({
      at: name,
      message: `"${name.value}" is not a valid name: ${problem}.`,
      fixes: renameTo(resource, name, context),
    });
  },
});

/** A schema says itself that the name is missing. */
const hasSchema = (kindId: string): boolean => clusterKinds.find(({ id }) => id === kindId)?.schema !== undefined;

/** The API server makes up the name, or it is in another place or under another key, or no text: the rules of the schema say so. */
const isNamedLater = ({ root, at }: OpenResource): boolean => {
  const written = at('metadata.name');
  const hasOther = written !== undefined && written.kind !== 'null' && written.text() !== '';
  return (
    hasOther ||
    at('name') !== undefined ||
    (at('metadata')?.entries() ?? []).some(({ key }) => nearest(key, ['name']).length > 0) ||
    at('metadata.generateName') !== undefined ||
    at('metadata')?.hasOpaqueContent === true ||
    root.hasOpaqueContent
  );
};

function reportMissing(resource: OpenResource, { report }: RuleContext): void {
  report({ at: resource.at('metadata.name') ?? 'metadata', part: 'key', message: 'This resource has no name.' });
}

/** What a kind's names look like: a label has no dots and is short. */
type Shape = 'subdomain' | 'label' | 'service';

const shapeOf = (kindId: string): Shape =>
  kindId === service.id ? 'service' : kindId === namespace.id ? 'label' : 'subdomain';

const limits: Readonly<Record<Shape, number>> = { subdomain: 253, label: 63, service: 63 };
const allowed: Readonly<Record<Shape, RegExp>> = { subdomain: /[^a-z\d.-]/, label: /[^a-z\d-]/, service: /[^a-z\d-]/ };

/** Why the API server refuses the name, as the end of a sentence; `undefined` if it does not. */
function problemOf(name: string, shape: Shape): string | undefined {
  if (name.length > limits[shape]) return `it has ${name.length} characters, and ${limits[shape]} are allowed`;
  const [wrong] = allowed[shape].exec(name) ?? [];
  if (wrong !== undefined) return `"${wrong}" is not allowed in it`;
  if (shape === 'service' && !/^[a-z]/.test(name)) return 'it must begin with a letter';
  const edge = /^[^a-z\d]|[^a-z\d]$/.exec(name);
  if (edge !== null) return 'it must begin and end with a letter or digit';
  return /\.[.-]|-\./.test(name) ? 'each part between dots must begin and end with a letter or digit' : undefined;
}

function normalised(name: string, shape: Shape): string {
  const plain = name
    .toLowerCase()
    .replace(shape === 'subdomain' ? /[_\s/:]+/g : /[_\s/:.]+/g, '-')
    .replace(/[^a-z\d.-]/g, '')
    .replace(/\.[.-]+|-+\./g, '.');
  return plain.replace(shape === 'service' ? /^[^a-z]+/ : /^[^a-z\d]+/, '').replace(/[^a-z\d]+$/, '');
}

/** Renames the resource where it stands and where it is named; not to a name that is taken. */
function renameTo(resource: OpenResource, name: Known<string>, { graph }: RuleContext): readonly Fix[] {
  const shape = shapeOf(resource.kindId);
  const wanted = normalised(name.value, shape);
  if (wanted === '' || problemOf(wanted, shape) !== undefined || graph.define(resource.kindId, wanted).length > 0)
    return [];
  const usages = graph.usages(resource.kindId, name.value);
  return [
    {
      title: `Change to "${wanted}"`,
      safety: 'suggestion',
      edit(editor) {
        editor.in(resource).put(name.path, wanted);
        for (const { resource: user, reference } of usages) {
          if (reference.isKey) editor.in(user).renameKey(reference.path, wanted);
          else editor.in(user).put(reference.path, wanted);
        }
      },
    },
  ];
}
