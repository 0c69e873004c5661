// Packs symroute-<version>.vsix. A warning of the packager, or more than 1 MB, is a failure.
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { root, run, say, timed } from './setup.mjs';

const limit = 1_000_000;
const packager = path.join(root, 'node_modules/@vscode/vsce/vsce');
const offline = ['--no-dependencies'];

/** Packs what `dist/` holds and returns the file, `symroute-0.1.0.vsix`. */
export function pack() {
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const file = path.join(root, `${name}-${version}.vsix`);
  const answer = run(
    process.execPath,
    [packager, 'package', ...offline, '--allow-missing-repository', '--no-rewrite-relative-links', '-o', file],
    {
      env: { ...process.env, NO_COLOR: '1' },
      withErrors: true,
    },
  );
  const { size } = statSync(file);
  const warnings = answer.split('\n').filter((line) => /warning/i.test(line));
  if (warnings.length > 0) throw new Error(`The packager warns:\n${answer}`);
  if (size > limit) throw new Error(`${path.basename(file)} has ${size} bytes, more than ${limit}.\n${answer}`);
  return { file, size };
}

/** Copies exactly the files of the package into a folder, so that tests run on what ships. */
export function stage(folder) {
  rmSync(folder, { recursive: true, force: true });
  const files = run(process.execPath, [packager, 'ls', ...offline])
    .split('\n')
    .filter(Boolean);
  for (const file of files) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(path.join(root, file), target);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await timed('Built', () => build());
    const { file, size } = await timed('Packed', () => pack());
    say(`${path.basename(file)}  ${Math.ceil(size / 1000)} kB`);
  } catch (error) {
    say(error.message);
    process.exitCode = 1;
  }
}
