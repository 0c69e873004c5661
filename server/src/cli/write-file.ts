import { randomBytes } from 'node:crypto';
import { open, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FilePath } from '../platform/fs.js';

/**
 * Puts another text into a file: all of it or, whatever happens, nothing. Links stay links, and permissions stay as they are.
 * Answers what went wrong, as a clause that follows the name of the file.
 */
export async function replaceText(file: FilePath, before: string, after: string): Promise<string | undefined> {
  try {
    const target = await realpath(file);
    const now = await readFile(target, 'utf8');
    if (now === after) return undefined; // another link to the same file
    if (now !== before) return 'was changed by somebody else in the meantime: not written';
    await writeBeside(target, after);
    return undefined;
  } catch (error) {
    return `cannot be written (${error instanceof Error ? error.message : error})`;
  }
}

/** Writes a file, whether it is there or not. Answers what went wrong, as a clause that follows the name of the file. */
export async function writeText(file: FilePath, text: string): Promise<string | undefined> {
  try {
    const before = await readFile(file, 'utf8').catch(() => undefined);
    if (before !== undefined) return await replaceText(file, before, text);
    await writeFile(file, text, { encoding: 'utf8', flag: 'wx' });
    return undefined;
  } catch (error) {
    return `cannot be written (${error instanceof Error ? error.message : error})`;
  }
}

async function writeBeside(target: FilePath, text: string): Promise<void> {
  const { mode, uid, gid } = await stat(target);
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(text, 'utf8');
      await handle.chmod(mode);
      await handle.chown(uid, gid).catch(() => {});
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
