// biome-ignore-all lint/suspicious/noTemplateCurlyInString: such placeholders are what is tested

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { captureReferences, hasTemplateDirectives, isOpaqueText } from './opaque.js';

test('templates and placeholders are opaque', () => {
  const texts = [
    '{{ .Values.vrf }}',
    'peer-{{ name }}',
    '<path:kv/data/bgp#password>',
    '<path:kv/data/bgp#asn | jsonPath {.x}>',
    '<path:kv/data/bgp#password | base64encode>',
    'ENC[AES256_GCM,data:abc=,iv:def=,tag:ghi==,type:int]',
    'ref+vault://kv/bgp#/password',
    '?{vaultkv:tenant/cluster/metallb/password}',
    '$[[ inputs.vrf ]]',
    '{{hub fromConfigMap "" "x" "y" hub}}',
    '{{ capture.gw.interfaces.0.name }}',
    '{% if x %}a{% endif %}',
    '<%= vrf %>',
    '${VRF}',
    '${VRF:-red}',
    '${{TABLE}}',
    'lb-${name}-x',
    '$(VRF)',
    '$name',
    '_replaced_',
    '__replaced__',
    '_ignored_',
    '__VRF__',
    '192.168.__OCTET__.1',
    '<placeholder>',
    '<your VRF>',
    '<host>/24',
    '@@VRF@@',
    'CHANGEME',
    'CHANGE_ME',
    'changeme',
  ];
  for (const text of texts) assert.equal(isOpaqueText(text), true, text);
});

test('ordinary text is not opaque', () => {
  const texts = [
    '',
    'red',
    'a <= b',
    'x < y > z',
    'costs 5$',
    '$5',
    '$',
    'US$name',
    'a_b_c',
    '_private',
    'name_',
    '{a}',
    'user@host',
    'a@@b',
    '50%',
  ];
  for (const text of texts) assert.equal(isOpaqueText(text), false, text);
});

test('capture references name the capture and its place', () => {
  const text = '{{ capture.gw.routes.running.0.next-hop-interface }} and {{capture.base-iface}}';
  assert.deepEqual(captureReferences(text), [
    { name: 'gw', start: 11, end: 13 },
    { name: 'base-iface', start: text.indexOf('base-iface'), end: text.indexOf('base-iface') + 10 },
  ]);
  assert.deepEqual(captureReferences('{{ .Values.capture.x }} capture.y'), []);
});

test('a file is a template if directives stand outside of quotes and comments', () => {
  for (const text of [
    '{{- if .x }}\na: 1\n',
    'a: {{ x }}',
    '{% for p in peers %}',
    "it's {{ x }} isn't",
    'a: <% y %>',
    'name: "{{ include "net.fullname" . }}-test"',
    "args: ['{{ index .Values 'x' }}']",
  ]) {
    assert.equal(hasTemplateDirectives(text), true, text);
  }
  for (const text of [
    'a: "{{ x }}"',
    "a: '{{ x }}'",
    '# {{ x }}',
    'a: 1 # {{ x }}',
    'a: {b: {c: 1}}',
    'b: ["{{ x }}", \'{% y %}\']',
  ]) {
    assert.equal(hasTemplateDirectives(text), false, text);
  }
});
