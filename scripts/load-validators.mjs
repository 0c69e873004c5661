// The validators straight from their sources, for scripts: bundled in memory, so nothing has to be compiled before.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

const entry = `
export { hasSchema, validate } from './server/src/generated/validators.js';
export { schemas } from './server/src/generated/schemas.js';
export { unknownValue, wholeFloat } from './server/src/base/schema/values.js';
`;

/** The bundle as text: `{ text, bytes }`. */
export async function bundleValidators({ minify = false, contents = entry } = {}) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    minify,
    write: false,
    logLevel: 'error',
  });
  return { text: outputFiles[0].text, bytes: outputFiles[0].contents.length };
}

/** `{ validate, hasSchema, schemas, unknownValue, wholeFloat }`. */
export async function loadValidators() {
  const { text } = await bundleValidators();
  return import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}
