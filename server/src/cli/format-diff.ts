import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { ChangedFile } from './apply-fixes.js';
import { createStyle, printable, type Style } from './style.js';

/** Changes as a unified diff that `git apply` and `patch -p1` take. */
export const formatDiff = (changed: readonly ChangedFile[], hasColour: boolean): string =>
  changed.map((file) => colour(diffOf(file), hasColour)).join('');

function diffOf({ file, before, after }: ChangedFile): string {
  const name = file.name.replace(/^(?:\.\.\/)+/, '');
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}

/** A diff that goes to a program stays byte for byte what it is. */
function colour(diff: string, hasColour: boolean): string {
  if (!hasColour) return diff;
  const style = createStyle(true);
  return diff
    .split('\n')
    .map((line) => paintLine(printable(line.replace(/\r$/, '')), style))
    .join('\n');
}

function paintLine(line: string, style: Style): string {
  if (line.startsWith('--- ') || line.startsWith('+++ ')) return style.title(line);
  if (line.startsWith('@@')) return style.faint(line);
  if (line.startsWith('+')) return style.added(line);
  return line.startsWith('-') ? style.removed(line) : line;
}
