import { basename, dirname, isInside, relativePath } from '../base/paths.js';

/**
 * One spelling for each file: editors and Node escape different letters in a URI. Segments are escaped as VS Code does it, and drive
 * letters are small: `file:///c%3A/a%20b.yaml`. URIs of other schemes stay as they are.
 */
export function canonicalUri(uri: string): string {
  const match = /^file:\/\/([^/?#]*)([^?#]*)/i.exec(uri);
  if (match === null) return uri;
  const [, host = '', path = ''] = match;
  try {
    return `file://${host.toLowerCase()}${path.split('/').map(canonicalSegment).join('/')}`;
  } catch {
    return uri;
  }
}

function canonicalSegment(segment: string, index: number): string {
  const text = decodeURIComponent(segment);
  const isDrive = index === 1 && /^[A-Z]:$/.test(text);
  return encodeURIComponent(isDrive ? text.toLowerCase() : text).replace(/[!'()*]/g, escapeLetter);
}

const escapeLetter = (letter: string): string => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;

/** The workspace folder of a file and its readable path from there: `{ folder: 'file:///w', path: 'a b.yaml' }`. */
export interface FileHome {
  readonly folder: string;
  readonly path: string;
}

/** Where a file belongs: the innermost workspace folder around it, else the folder it lies in. */
export function homeOf(uri: string, folders: readonly string[]): FileHome {
  const around = folders.filter((folder) => isInside(folder, uri)).sort((a, b) => b.length - a.length)[0];
  if (around === undefined) return { folder: dirname(uri), path: decoded(basename(uri)) };
  return { folder: around, path: decoded(relativePath(around, uri)) };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** True for files that may hold manifests. */
export const isYamlUri = (uri: string): boolean => /\.ya?ml$/i.test(uri);
