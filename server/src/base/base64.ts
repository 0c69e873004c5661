const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of base64 text, `[112, 119]` for `cHc=`; blanks and line ends are passed over. `undefined` if it is none. */
export function bytesOfBase64(text: string): readonly number[] | undefined {
  const plain = text.replace(/\s+/g, '');
  const body = plain.replace(/={1,2}$/, '');
  if (plain.length % 4 !== 0 || !/^[A-Za-z\d+/]*$/.test(body)) return undefined;
  const bytes: number[] = [];
  let bits = 0;
  let count = 0;
  for (const letter of body) {
    bits = ((bits << 6) | letters.indexOf(letter)) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes.push((bits >> count) & 0xff);
  }
  return bytes;
}

/** How many bytes a text takes in UTF-8: 4 for `aüb`. */
export const sizeInUtf8 = (text: string): number =>
  [...text].reduce((sum, letter) => {
    const point = letter.codePointAt(0) ?? 0;
    return sum + (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);
  }, 0);
