import { defineRule, type RuleContext } from '../../engine/rule.js';
import { type SecretFacts, secret } from '../../kinds/core/secret.kind.js';
import { kindNameOf } from '../../model/gvk.js';
import { isKnown } from '../../model/located.js';
import { nameOf, type Resource } from '../../model/resource.js';
import { putAt } from '../common/fixes.js';
import { documents, plainPeer } from '../common/metallb-samples.js';
import { readerOf, type Secret, usersOfSecret } from '../common/secrets.js';

const sample = (type: string): string =>
  documents(
    `apiVersion: v1
kind: Secret
metadata:
  name: router-password
  namespace: metallb-system
type: ${type}
stringData:
  password: sesame
`,
    plainPeer('router-a', '198.51.100.1', 'passwordSecret:', '  name: router-password'),
  );

const wantedType = 'kubernetes.io/basic-auth';

export default defineRule<SecretFacts>({
  code: 'bgppeer-secret-unusable',
  title: 'The password Secret has the wrong type or key',
  area: 'references',
  severity: 'error',
  tier: 2,
  needs: 'workspace',
  kinds: [secret],
  since: '0.1.0',
  docs: {
    why: 'The speakers refuse their whole configuration when a Secret of a session has another type or lacks the key, and go on with the one from before. A newline at the end becomes part of the key that both sides sign with, so the session never comes up.',
    bad: sample('Opaque    #! bgppeer-secret-unusable "Opaque" must be of type kubernetes.io/basic-auth'),
    good: sample(wantedType),
    whenNotToUse: 'Never: MetalLB does not load such a configuration.',
    sources: [
      'MetalLB, internal/config/config.go, passwordFromSecretForPeer',
      'MetalLB issues 1500 and 1519',
      'frr-k8s issue 338',
    ],
  },
  check(it, context) {
    const users = it.name?.value === undefined || it.partial ? [] : usersOfSecret(context.graph, it);
    const [first] = users;
    if (first === undefined) return;
    const related = users.slice(0, 3).map(({ user, path }) => ({
      in: user,
      at: path,
      message: `${kindNameOf(user.kindId)} "${nameOf(user)}" takes its password from here`,
    }));
    checkType(it, readerOf(first.user), related, context);
    checkPassword(it, related, context);
  },
});

type RelatedPlaces = readonly { readonly in: Resource; readonly at: string; readonly message: string }[];

/** A Secret without type is an Opaque one. */
function checkType(it: Secret, reader: string, related: RelatedPlaces, { report }: RuleContext): void {
  const { type } = it.data;
  if ((type !== undefined && !isKnown(type)) || type?.value === wantedType) return;
  report({
    at: type ?? 'metadata.name',
    message: `Secret "${nameOf(it)}" must be of type ${wantedType}, or ${reader} does not take a password from it.`,
    related,
    fixes: [putAt('Change the type', it, 'type', wantedType)],
  });
}

function checkPassword(it: Secret, related: RelatedPlaces, { report }: RuleContext): void {
  const { keys, isOpen, path, passwordFlaw } = it.data;
  if (!isOpen && !keys.includes('password')) {
    report({ at: path, part: 'key', message: `Secret "${nameOf(it)}" must hold the key "password".`, related });
  }
  if (passwordFlaw === undefined) return;
  const message =
    passwordFlaw.flaw === 'ends in a newline'
      ? `The password in Secret "${nameOf(it)}" ends in a newline, which becomes part of the key; the session does not come up if the router has none.`
      : `The password in Secret "${nameOf(it)}" is longer than 80 bytes, and the kernel takes no more for a session.`;
  report({ at: passwordFlaw.path, severity: 'warning', message, related });
}
