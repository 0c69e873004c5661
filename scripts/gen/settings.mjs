// The setting `symroute.rules` in package.json: one property for each rule, so that editors complete codes and say what they find.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const severities = ['off', 'error', 'warning', 'info', 'hint'];

export async function generate(root) {
  const { rules } = await import(pathToFileURL(path.join(root, 'out/server/src/rules/index.gen.js')).href);
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const setting = manifest.contributes.configuration.properties['symroute.rules'];
  const sorted = [...rules].sort((a, b) => (a.code < b.code ? -1 : 1));
  setting.additionalProperties = false;
  setting.properties = Object.fromEntries(
    sorted.map(({ code, title, severity }) => [
      code,
      { enum: severities, default: severity, description: `${title}.` },
    ]),
  );
  return new Map([['package.json', `${JSON.stringify(manifest, undefined, 2)}\n`]]);
}
