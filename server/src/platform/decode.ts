import type { FilePath, FileProblemCode, ReadResult } from './fs.js';

const messages: Readonly<Record<FileProblemCode, string>> = {
  missing: 'does not exist',
  unreadable: 'cannot be read',
  'too-large': 'is larger than 4 MB',
  binary: 'is not text',
  'not-utf8': 'is not UTF-8 text',
};

/** A file that gives no text, with what to say of it. `detail` is added in brackets. */
export const fileProblem = (
  path: FilePath,
  code: FileProblemCode,
  detail?: string,
): ReadResult & { readonly text?: undefined } => ({
  problem: { path, code, message: detail === undefined ? messages[code] : `${messages[code]} (${detail})` },
});

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The bytes of a file as text that gives the same bytes when written: the byte order mark stays, bad bytes are a problem. */
export function decodeText(path: FilePath, bytes: Uint8Array): ReadResult {
  if (isUtf16(bytes)) return fileProblem(path, 'not-utf8', 'but UTF-16');
  if (bytes.includes(0)) return fileProblem(path, 'binary');
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    return fileProblem(path, 'not-utf8');
  }
}

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
