import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Io } from '../../server/src/cli/io.js';
import { run } from '../../server/src/cli/run.js';
import { createRegistry, type Registry } from '../../server/src/engine/registry.js';
import { kinds } from '../../server/src/kinds/index.gen.js';
import { nodeFileSystem } from '../../server/src/platform/fs-node.js';
import { rules } from '../../server/src/rules/index.gen.js';

/** Every kind and rule. */
export const registry: Registry = createRegistry(kinds, rules);

/** The compiled command line. */
export const entry: string = fileURLToPath(new URL('../../server/src/cli/main.js', import.meta.url));

/** What a run gave. */
export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Content of a temporary folder by path; a folder may be part of the path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A temporary folder with files, gone after the test. */
export function folder(context: TestContext, files: Files): string {
  const root = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'symroute-')));
  context.after(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
  }
  return root;
}

/** The bytes of a file as text, one letter for each byte. */
export const bytes = (...names: readonly string[]): string => readFileSync(path.join(...names), 'latin1');

/** Runs the command line in this process: everything is real but standard input and output. */
export async function symroute(cwd: string, words: readonly string[], options: Partial<Io> = {}): Promise<Outcome> {
  let out = '';
  let err = '';
  const io: Io = {
    cwd,
    registry,
    files: nodeFileSystem,
    hasColour: false,
    hasProgress: false,
    width: undefined,
    version: '0.0.0',
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    readStdin: async () => ({ text: '' }),
    ...options,
  };
  const code = await run(words, io);
  return { code, out, err };
}

/** Runs the command line as a process of its own. */
export function spawnSymroute(
  cwd: string,
  words: readonly string[],
  { input = '', env = {} }: { readonly input?: string | undefined; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Outcome> {
  const { NO_COLOR: _, FORCE_COLOR: __, ...clean } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry, ...words], { cwd, env: { ...clean, ...env } });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.on('error', () => {}); // a command that does not read it may be gone already
    child.stdin.end(input);
  });
}

/** A peer in a VRF; `ens4vfr` is the slip that the tests repair. */
export const peer = (vrf: string, name = 'router'): string => `apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata:
  name: ${name}
  namespace: metallb-system
spec:
  myASN: 64512
  peerASN: 64513
  peerAddress: 192.0.2.1
  vrf: ${vrf} # the upstream
`;

/** A policy that defines a VRF. */
export const policy = (vrf: string): string => `apiVersion: nmstate.io/v1
kind: NodeNetworkConfigurationPolicy
metadata:
  name: ${vrf}
spec:
  desiredState:
    interfaces:
    - name: ${vrf}
      type: vrf
      state: up
      vrf:
        port: [eth1]
        route-table-id: 110
`;

/** Turns everything off but one rule, so that tests do not depend on what other rules think of the manifests. */
export const onlyRule = (code: string): string =>
  `rules:\n${rules
    .filter((rule) => rule.code !== code)
    .map((rule) => `  ${rule.code}: off\n`)
    .join('')}`;
