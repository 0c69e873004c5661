import { defineRule } from '../../engine/rule.js';
import { firstDirective } from '../../syntax/opaque.js';

const code = 'yaml-template-skipped';

export default defineRule({
  code: 'yaml-template-skipped',
  title: 'The file is a template and is not checked',
  area: 'syntax',
  severity: 'info',
  tier: 2,
  needs: 'document',
  kinds: [],
  oncePerFile: true,
  since: '0.1.0',
  docs: {
    why: 'What the cluster gets is the rendered text, and only that can be checked. Values that are templates are no obstacle: a file is left out only if it cannot be read as YAML.',
    bad: `apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata:
  name: router
spec:
  myASN: 64512
  {{- if .Values.vrf }}    #! ${code} "{{- if .Values.vrf }}" is not YAML until it is rendered
  vrf: {{ .Values.vrf }}
  {{- end }}
  peerASN: 64513
  peerAddress: 198.51.100.1
`,
    good: `apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata:
  name: router
spec:
  myASN: 64512
  vrf: "{{ .Values.vrf }}"
  peerASN: 64513
  peerAddress: 198.51.100.1
`,
    whenNotToUse: 'Where templates are known as such: list their folder under `ignore` in `.symroute.yaml`.',
    sources: ['Helm, text/template; Jinja'],
  },
  check() {},
  checkDocument({ state, text, path }, { report }) {
    if (state !== 'template' || isKnownTemplate(path)) return;
    report({
      at: firstDirective(text) ?? { start: 0, end: 0 },
      message: 'This file holds template directives and is not YAML until it is rendered, so it is not checked.',
    });
  },
});

/** Files of a chart, and files that say what they are by their names. */
const isKnownTemplate = (path: string): boolean =>
  /(?:^|\/)(?:templates|charts)\//.test(path) || /\.(?:j2|tpl|tmpl|gotmpl)(?:\.|$)/.test(path);
