import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { service as serviceKind } from '../../server/src/kinds/core/service.kind.js';
import { type PoolChoice, poolChoice } from '../../server/src/paths/pool-choice.js';
import { graphOf } from './workspace-of.js';

const pool = (name: string, spec: string): string => `---
apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: {name: ${name}, namespace: metallb-system}
spec: {${spec}}
`;
const service = (spec: string, metadata = ''): string => `---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop${metadata}}
spec: {type: LoadBalancer${spec}}
`;
const first = pool('first', 'addresses: [192.0.2.0/28]');
const second = pool('second', 'addresses: ["2001:db8::/120"]');

const choose = (...documents: readonly string[]): PoolChoice => chooseFor(undefined, ...documents);

function chooseFor(target: string | undefined, ...documents: readonly string[]): PoolChoice {
  const graph = graphOf(documents.join(''), { target });
  const [found] = graph.ofKind(serviceKind);
  if (found === undefined) throw new Error('no Service');
  return poolChoice(graph, found);
}

const names = (choice: PoolChoice): string =>
  `${choice.candidates.map((it) => it.pool.name).join(' ')}${choice.isCertain ? '' : '?'}`;

describe('the pool of a Service', () => {
  test('is the only one there is', () => assert.equal(names(choose(first, service(''))), 'first'));

  test('is not certain where there are two', () =>
    assert.equal(names(choose(first, pool('other', 'addresses: [192.0.2.16/28]'), service(''))), 'first other?'));

  test('has addresses of the family', () => {
    assert.equal(names(choose(first, second, service(', ipFamilies: [IPv6]'))), 'second');
    assert.equal(names(choose(first, second, service(', clusterIP: 172.30.1.1'))), 'first');
  });

  test('is the one that the Service names, or that holds the address it asks for', () => {
    assert.equal(
      names(choose(first, second, service('', ', annotations: {metallb.io/address-pool: second}'))),
      'second',
    );
    assert.equal(
      names(choose(first, second, service('', ', annotations: {metallb.universe.tf/loadBalancerIPs: 192.0.2.3}'))),
      'first',
    );
    assert.equal(names(choose(first, second, service(', loadBalancerIP: "2001:db8::7"'))), 'second');
  });

  test('is what a new but empty annotation leaves', () => {
    const annotations = ', annotations: {metallb.io/address-pool: "", metallb.universe.tf/address-pool: second}';
    assert.equal(names(choose(first, service('', annotations))), 'first');
  });

  test('is not known where the name is not in scope or a template', () => {
    assert.equal(names(choose(first, service('', ', annotations: {metallb.io/address-pool: third}'))), '?');
    assert.equal(
      names(choose(first, service('', ', annotations: {metallb.io/address-pool: "{{ .Values.pool }}"}'))),
      '?',
    );
    assert.equal(choose(first, service(', loadBalancerIP: "{{ .Values.ip }}"')).missing.length, 1);
  });

  test('can be one that has to be named', () => {
    const manual = pool('manual', 'addresses: [192.0.2.32/28], autoAssign: false');
    assert.equal(names(choose(first, manual, service(''))), 'first');
    assert.equal(
      names(choose(first, manual, service('', ', annotations: {metallb.io/address-pool: manual}'))),
      'manual',
    );
  });

  test('is none whose restriction names nothing, in a release that takes this for nobody', () => {
    const ranked = pool('ranked', 'addresses: [192.0.2.32/28], serviceAllocation: {priority: 5}');
    const chosen = (target?: string): string => names(chooseFor(target, ranked, service('')));
    assert.deepEqual([chosen(), chosen('openshift-4.19'), chosen('openshift-4.18')], ['ranked', 'ranked', '?']);
  });

  test('is a reserved one first, the lowest priority before the others', () => {
    const reserved = (name: string, priority: number, rest: string): string =>
      pool(name, `addresses: [198.51.100.${priority}/32], serviceAllocation: {priority: ${priority}, ${rest}}`);
    const own = reserved('own', 20, 'namespaces: [shop]');
    assert.equal(names(choose(first, own, service(''))), 'own');
    assert.equal(names(choose(own, reserved('sooner', 10, 'namespaces: [shop]'), service(''))), 'sooner own?');
    assert.equal(names(choose(first, reserved('other', 5, 'namespaces: [bank]'), service(''))), 'first');
    assert.equal(
      names(choose(first, reserved('labelled', 5, 'namespaceSelectors: [{matchLabels: {team: a}}]'), service(''))),
      'labelled first?',
    );
    assert.equal(
      names(
        choose(
          first,
          reserved('named', 5, 'namespaceSelectors: [{matchLabels: {kubernetes.io/metadata.name: shop}}]'),
          service(''),
        ),
      ),
      'named',
    );
    assert.equal(
      names(
        choose(
          first,
          reserved('web', 5, 'serviceSelectors: [{matchLabels: {app: web}}]'),
          service('', ', labels: {app: web}'),
        ),
      ),
      'web',
    );
  });

  test('is none where the named one is reserved for others', () => {
    const bank = pool('bank', 'addresses: [192.0.2.0/28], serviceAllocation: {namespaces: [bank]}');
    assert.equal(choose(bank, service('', ', annotations: {metallb.io/address-pool: bank}')).end?.kind, 'no pool');
  });

  test('is not certain where an entry cannot be read', () => {
    assert.equal(
      names(choose(pool('first', 'addresses: [192.0.2.0/28, "{{ .Values.more }}"]'), service(''))),
      'first?',
    );
  });
});
