/** `1 file`, `2 files`; infos stay `info`. */
export const count = (number: number, word: string): string =>
  `${number} ${number === 1 || word === 'info' ? word : `${word}s`}`;
