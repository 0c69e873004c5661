import { defineRule } from '../../engine/rule.js';

export default defineRule({
  code: 'yaml-syntax',
  title: 'The file is not valid YAML',
  area: 'syntax',
  severity: 'error',
  tier: 1,
  needs: 'document',
  kinds: [],
  since: '0.1.0',
  docs: {
    why: 'Neither kubectl nor a GitOps controller can read the document, so nothing in it is applied.',
    bad: `apiVersion: metallb.io/v1beta1
kind: BFDProfile
metadata:
  name: quick:    #! yaml-syntax This document is not valid YAML
spec:
  receiveInterval: 300
`,
    good: `apiVersion: metallb.io/v1beta1
kind: BFDProfile
metadata:
  name: quick
spec:
  receiveInterval: 300
`,
    whenNotToUse:
      'For templates that are not YAML until they are rendered: list them under `ignore` in `.symroute.yaml`.',
    sources: ['YAML 1.2.2, https://yaml.org/spec/1.2.2/'],
  },
  check() {},
  checkDocument(document, { report }) {
    if (document.state !== 'broken') return;
    const first = document.tree.problems.find((problem) => problem.severity === 'error');
    if (first === undefined) return;
    report({
      at: first.span,
      message: `This document is not valid YAML: ${first.message}. Nothing in it can be applied.`,
    });
  },
});
