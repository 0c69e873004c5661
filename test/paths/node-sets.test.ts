import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { allNodes, fromMap } from '../../server/src/model/node-set.js';
import {
  certainlyShareNodes,
  isWithin,
  listedNodes,
  namesOfNodes,
  relationOf,
  sameNodes,
} from '../../server/src/paths/node-sets.js';
import { oneVrf } from './manifests.js';
import { graphOf } from './workspace-of.js';

const label = (name: string) => fromMap({ [`egress-service.k8s.ovn.org/${name}`]: '' });
const blue = fromMap({ blue: 'true' });

const nodeList = `apiVersion: v1
kind: List
items:
- {apiVersion: v1, kind: Node, metadata: {name: a, labels: {kubernetes.io/hostname: a, blue: "true", rack: "1"}}}
- {apiVersion: v1, kind: Node, metadata: {name: b, labels: {kubernetes.io/hostname: b, blue: "true", rack: "1"}}}
- {apiVersion: v1, kind: Node, metadata: {name: c, labels: {kubernetes.io/hostname: c, rack: "2"}}}
`;

describe('the label of an EgressService', () => {
  const graph = graphOf(oneVrf);

  test('is on a node that its selector matches', () => {
    assert.equal(relationOf(graph, label('shop-web'), blue), 'contained');
    assert.equal(sameNodes(graph, label('shop-web'), fromMap({ blue: 'false' })), false);
    assert.equal(certainlyShareNodes(graph, label('shop-web'), blue), true);
  });

  test('is on no node where no EgressService of the scope has it', () => {
    assert.equal(sameNodes(graph, label('shop-api'), allNodes), false);
  });

  test('is on no node in Network mode', () => {
    const network = graphOf(oneVrf.replace('sourceIPBy: LoadBalancerIP', 'sourceIPBy: Network'));
    assert.equal(sameNodes(network, label('shop-web'), allNodes), false);
  });

  test('is not known where the mode is a template', () => {
    const open = graphOf(oneVrf.replace('sourceIPBy: LoadBalancerIP', 'sourceIPBy: "{{ .Values.mode }}"'));
    assert.equal(relationOf(open, label('shop-web'), blue), 'unknown');
  });

  test('is never set where it would be too long', () => {
    const name = 'x'.repeat(60);
    const long = graphOf(
      oneVrf.replace('{name: web, namespace: shop}\nspec: {source', `{name: ${name}, namespace: shop}\nspec: {source`),
    );
    assert.equal(sameNodes(long, label(`shop-${name}`), allNodes), false);
  });
});

describe('a complete list of nodes', () => {
  test('makes relations exact', () => {
    const graph = graphOf(nodeList);
    const rack = (value: string) => fromMap({ rack: value });
    assert.equal(relationOf(graph, rack('1'), blue), 'contained');
    assert.equal(relationOf(graph, rack('2'), blue), 'disjoint');
    assert.equal(relationOf(graph, allNodes, blue), 'wider');
    assert.equal(isWithin(graph, blue, rack('1')), true);
    assert.deepEqual(namesOfNodes(graph, blue), ['a', 'b']);
  });

  test('tells where an elected node can be', () => {
    const graph = graphOf(`${nodeList}---\n${oneVrf}`);
    assert.equal(relationOf(graph, label('shop-web'), fromMap({ rack: '1' })), 'contained');
    assert.equal(relationOf(graph, label('shop-web'), fromMap({ rack: '2' })), 'disjoint');
    assert.equal(namesOfNodes(graph, label('shop-web')), undefined);
  });

  test('is not one Node in a file', () => {
    const graph = graphOf('apiVersion: v1\nkind: Node\nmetadata: {name: a, labels: {blue: "true"}}\n');
    assert.equal(listedNodes(graph), undefined);
    assert.equal(relationOf(graph, fromMap({ rack: '1' }), blue), 'unknown');
  });
});
