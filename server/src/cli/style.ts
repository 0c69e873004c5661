import type { Severity } from '../base/result-types.js';

/** Ways to write a text on a terminal; without colours each gives the text back. */
export interface Style {
  readonly title: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly severity: (severity: Severity, text: string) => string;
  readonly good: (text: string) => string;
  readonly added: (text: string) => string;
  readonly removed: (text: string) => string;
}

const paint = (codes: string) => (text: string) => (text === '' ? '' : `\u001B[${codes}m${text}\u001B[0m`);
const plain = (text: string): string => text;
const severityCodes: Readonly<Record<Severity, string>> = {
  error: '1;31',
  warning: '1;33',
  info: '1;34',
  hint: '1;36',
};

const colours: Style = {
  title: paint('1;4'),
  faint: paint('2'),
  severity: (severity, text) => paint(severityCodes[severity])(text),
  good: paint('32'),
  added: paint('32'),
  removed: paint('31'),
};

const noColours: Style = {
  title: plain,
  faint: plain,
  severity: (_, text) => text,
  good: plain,
  added: plain,
  removed: plain,
};

/** The style for an output with or without colours. */
export const createStyle = (hasColour: boolean): Style => (hasColour ? colours : noColours);

/** Control characters, and those that turn the direction of text round: a file must not command the terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unsafe = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** The text with nothing in it that a terminal would obey; tabs and line ends stay. */
export const printable = (text: string): string => text.replace(unsafe, '\uFFFD');
