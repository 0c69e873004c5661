import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { Registry } from '../engine/registry.js';
import { decodeText, fileProblem } from '../platform/decode.js';
import type { ReadResult } from '../platform/fs.js';
import { nodeFileSystem } from '../platform/fs-node.js';
import { exit, type Io } from './io.js';

/** A cluster's whole content may be piped in, so there may be more than in a file. */
const maxInputSize = 64 * 1024 * 1024;

/** The world of this process. */
export function nodeIo(registry: Registry): Io {
  const { stdout, stderr, env } = process;
  for (const stream of [stdout, stderr]) stream.on('error', leaveQuietly);
  return {
    cwd: process.cwd(),
    files: nodeFileSystem,
    registry,
    hasColour: wantsColour(env, stdout.isTTY),
    hasProgress: stderr.isTTY && env['TERM'] !== 'dumb' && isUnset(env['CI']),
    width: stdout.isTTY ? stdout.columns : undefined,
    version: readVersion(),
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    readStdin,
  };
}

const isUnset = (variable: string | undefined): boolean => variable === undefined || variable === '';

function wantsColour(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (!isUnset(env['NO_COLOR'])) return false;
  if (!isUnset(env['FORCE_COLOR'])) return env['FORCE_COLOR'] !== '0';
  return isTerminal && env['TERM'] !== 'dumb';
}

/** The reader went away (`symroute check | head`): the rest interests nobody. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || error.code === 'EBADF' || error.code === 'ERR_STREAM_DESTROYED') process.exit();
  process.exit(exit.failure);
}

async function readStdin(): Promise<ReadResult> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of process.stdin) {
      chunks.push(Buffer.from(chunk));
      size += chunk.length;
      if (size > maxInputSize) return { problem: { path: '-', code: 'too-large', message: 'is larger than 64 MB' } };
    }
  } catch (error) {
    return fileProblem('-', 'unreadable', error instanceof Error ? error.message : undefined);
  }
  return decodeText('-', Buffer.concat(chunks));
}

/** The package that this program is part of lies above it, bundled or not. */
function readVersion(): string {
  try {
    for (
      let folder = realpathSync(process.argv[1] ?? '');
      folder !== path.dirname(folder);
      folder = path.dirname(folder)
    ) {
      const version = versionIn(folder);
      if (version !== undefined) return version;
    }
  } catch {}
  return 'of unknown version';
}

function versionIn(folder: string): string | undefined {
  try {
    const data: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const isOurs = typeof data === 'object' && data !== null && 'name' in data && data.name === 'symroute';
    return isOurs && 'version' in data && typeof data.version === 'string' ? data.version : undefined;
  } catch {
    return undefined;
  }
}
