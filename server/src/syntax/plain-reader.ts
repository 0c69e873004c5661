import type { RawMap, RawNode, RawPair, RawScalar, RawSeq } from './raw-node.js';

/**
 * The tree of a text in the YAML that nearly every manifest keeps to: block maps and lists, scalars and flow collections that end with
 * their line. It takes a tenth of the library's time and gives the same tree. Anything else (anchors, tags, block scalars, escapes,
 * tabs, mistakes …) is left to the library: then the answer is `undefined`.
 */
export function readPlainDocument(text: string): RawNode | undefined {
  if (FOREIGN.test(text)) return undefined;
  const reader = new PlainReader(text);
  try {
    return reader.read();
  } catch (error) {
    if (error === notPlain) return undefined;
    throw error;
  }
}

/** Stops the reading from wherever it is. One object, because a stack trace for each would cost more than the reading. */
const notPlain = new Error('left to the library');

// Tabs, carriage returns, a byte order mark, control characters, line ends of Unicode.
const FOREIGN = /[^\n -~\u00a0-\u2027\u202a-\ufefe\uff00-\uffff]/;

const DEEPEST = 60;
const LONGEST_KEY = 500;

// `name:`, `kubernetes.io/hostname:` and `"a b":`, up to the colon.
const KEY = /([A-Za-z0-9_.$/(][^\s:#"'{}[\],&*!|>%@`]*|"[^"\\\n]*"|'[^'\n]*')(?= *:(?:[ \n]|$))/y;

// A plain scalar begins with none of the indicators and ends before a comment or with its line.
const SCALAR = /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=[^\s,[\]{}]))[^\n]*/y;
const FLOW_SCALAR = /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=[^\s,[\]{}]))(?:[^\n,[\]{}:#]|:(?=[^\s,[\]{}]))*/y;
const TRAILING_BLANKS = / +$/;
const QUOTED = /"([^"\\\n]*)"|'([^'\n]*)'/y;

class PlainReader {
  readonly #text: string;
  /** Where the next token is looked for. */
  #at = 0;
  /** Column of `#at` if only blanks stand before it in its line. */
  #column = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): RawNode {
    this.#nextLine();
    if (this.#column === 0 && this.#text.startsWith('---', this.#at)) {
      this.#at += 3;
      this.#endLine();
    }
    const root = this.#block(0);
    if (this.#at < this.#text.length) throw notPlain;
    return root;
  }

  /** Goes to the first letter of the next line that says something. */
  #nextLine(): void {
    const text = this.#text;
    for (;;) {
      const start = this.#at;
      let at = start;
      while (text.charCodeAt(at) === SPACE) at++;
      const code = text.charCodeAt(at);
      if (code === HASH) at = endOfLine(text, at);
      else if (code !== NEWLINE && at < text.length) {
        this.#at = at;
        this.#column = at - start;
        return;
      }
      if (at >= text.length) {
        this.#at = text.length;
        this.#column = -1;
        return;
      }
      this.#at = at + 1;
    }
  }

  /** Nothing but blanks and a comment may follow in this line. */
  #endLine(): void {
    const text = this.#text;
    const start = this.#at;
    while (text.charCodeAt(this.#at) === SPACE) this.#at++;
    if (text.charCodeAt(this.#at) === HASH && this.#at > start) this.#at = endOfLine(text, this.#at);
    if (this.#at < text.length && text.charCodeAt(this.#at) !== NEWLINE) throw notPlain;
    this.#nextLine();
  }

  /** The map or list that begins here. */
  #block(depth: number): RawMap | RawSeq {
    if (depth > DEEPEST) throw notPlain;
    return this.#isDash() ? this.#list(this.#column, depth) : this.#map(this.#column, depth);
  }

  #isDash(): boolean {
    if (this.#text.charCodeAt(this.#at) !== DASH) return false;
    const next = this.#text.charCodeAt(this.#at + 1);
    return next === SPACE || next === NEWLINE || Number.isNaN(next);
  }

  #map(column: number, depth: number): RawMap {
    const start = this.#at;
    const pairs: RawPair[] = [];
    do {
      const key = this.#key();
      pairs.push({ key, value: this.#value(key.end, column, depth), isMerge: false });
    } while (this.#column === column && !this.#isDash());
    if (this.#column >= column) throw notPlain;
    return { kind: 'map', start, end: pairs.at(-1)?.value.end ?? start, flow: false, anchor: undefined, pairs };
  }

  #key(): RawScalar {
    KEY.lastIndex = this.#at;
    const word = KEY.exec(this.#text)?.[1];
    if (word === undefined || word.length > LONGEST_KEY) throw notPlain;
    const start = this.#at;
    this.#at += word.length;
    const first = word.charCodeAt(0);
    if (first === QUOTE) return scalar(start, this.#at, word.slice(1, -1), 'double');
    return first === APOSTROPHE
      ? scalar(start, this.#at, word.slice(1, -1), 'single')
      : scalar(start, this.#at, word, 'plain');
  }

  /** What stands behind a key: on the rest of its line, or in the lines below. */
  #value(keyEnd: number, column: number, depth: number): RawNode {
    this.#at = this.#text.indexOf(':', keyEnd) + 1;
    const inLine = this.#inLine();
    if (inLine !== undefined) return inLine;
    const at = this.#at;
    this.#endLine();
    const isNested = this.#column > column || (this.#column === column && this.#isDash());
    return isNested ? this.#block(depth + 1) : { kind: 'missing', start: at, end: at };
  }

  #list(column: number, depth: number): RawSeq {
    const start = this.#at;
    const items: RawNode[] = [];
    do items.push(this.#item(column, depth));
    while (this.#column === column && this.#isDash());
    if (this.#column > column) throw notPlain;
    return { kind: 'seq', start, end: items.at(-1)?.end ?? start, flow: false, anchor: undefined, items };
  }

  #item(column: number, depth: number): RawNode {
    const dash = this.#at;
    this.#at++;
    while (this.#text.charCodeAt(this.#at) === SPACE) this.#at++;
    KEY.lastIndex = this.#at;
    if (this.#isDash() || KEY.test(this.#text)) {
      this.#column = column + this.#at - dash;
      return this.#block(depth + 1);
    }
    this.#at = dash + 1;
    const inLine = this.#inLine();
    if (inLine !== undefined) return inLine;
    const at = this.#at;
    this.#endLine();
    return this.#column > column ? this.#block(depth + 1) : { kind: 'missing', start: at, end: at };
  }

  /** A scalar or flow collection on the rest of the line, read with its line; `undefined`, and nothing is read, if there is none. */
  #inLine(): RawNode | undefined {
    const text = this.#text;
    let at = this.#at;
    while (text.charCodeAt(at) === SPACE) at++;
    const code = text.charCodeAt(at);
    if (Number.isNaN(code) || code === NEWLINE || code === HASH) return undefined;
    this.#at = at;
    const isFlow = code === BRACKET || code === BRACE;
    const node = isFlow ? this.#flow(0) : (this.#quoted() ?? this.#scalar());
    this.#endLine();
    return node;
  }

  #quoted(): RawScalar | undefined {
    QUOTED.lastIndex = this.#at;
    const match = QUOTED.exec(this.#text);
    if (match === null) return undefined;
    const start = this.#at;
    this.#at += match[0].length;
    const [, double, single = ''] = match;
    return double === undefined ? scalar(start, this.#at, single, 'single') : scalar(start, this.#at, double, 'double');
  }

  #scalar(): RawScalar {
    SCALAR.lastIndex = this.#at;
    const line = SCALAR.exec(this.#text)?.[0];
    if (line === undefined) throw notPlain;
    const comment = line.indexOf(' #');
    const word = (comment < 0 ? line : line.slice(0, comment)).replace(TRAILING_BLANKS, '');
    // A second `key: ` in a line is a mistake, and it is the library that says so.
    if (word.includes(': ') || word.endsWith(':')) throw notPlain;
    return this.#plain(word);
  }

  #plain(word: string): RawScalar {
    const start = this.#at;
    this.#at += word.length;
    return scalar(start, this.#at, word, 'plain');
  }

  #flow(depth: number): RawNode {
    if (depth > DEEPEST) throw notPlain;
    const code = this.#text.charCodeAt(this.#at);
    if (code === BRACKET) return this.#flowList(depth);
    if (code === BRACE) return this.#flowMap(depth);
    return this.#quoted() ?? this.#flowScalar();
  }

  #flowScalar(): RawScalar {
    FLOW_SCALAR.lastIndex = this.#at;
    const word = FLOW_SCALAR.exec(this.#text)?.[0];
    if (word === undefined) throw notPlain;
    return this.#plain(word.replace(TRAILING_BLANKS, ''));
  }

  #flowList(depth: number): RawSeq {
    const start = this.#at;
    const items: RawNode[] = [];
    this.#inBrackets(CLOSING_BRACKET, () => items.push(this.#flow(depth + 1)));
    return { kind: 'seq', start, end: this.#at, flow: true, anchor: undefined, items };
  }

  #flowMap(depth: number): RawMap {
    const start = this.#at;
    const pairs: RawPair[] = [];
    this.#inBrackets(CLOSING_BRACE, () => {
      const key = this.#key();
      if (this.#text.charCodeAt(this.#at) !== COLON) throw notPlain;
      this.#at++;
      this.#skipBlanks();
      pairs.push({ key, value: this.#flow(depth + 1), isMerge: false });
    });
    return { kind: 'map', start, end: this.#at, flow: true, anchor: undefined, pairs };
  }

  /** Reads parts between commas up to the closing bracket, all in one line. */
  #inBrackets(closing: number, readPart: () => void): void {
    this.#at++;
    this.#skipBlanks();
    if (this.#text.charCodeAt(this.#at) !== closing) {
      for (;;) {
        readPart();
        this.#skipBlanks();
        if (this.#text.charCodeAt(this.#at) !== COMMA) break;
        this.#at++;
        this.#skipBlanks();
      }
    }
    if (this.#text.charCodeAt(this.#at) !== closing) throw notPlain;
    this.#at++;
  }

  #skipBlanks(): void {
    while (this.#text.charCodeAt(this.#at) === SPACE) this.#at++;
  }
}

const [NEWLINE, SPACE, QUOTE, HASH, APOSTROPHE, COMMA, DASH, COLON] = [10, 32, 34, 35, 39, 44, 45, 58] as const;
const [BRACKET, CLOSING_BRACKET, BRACE, CLOSING_BRACE] = [91, 93, 123, 125] as const;

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

const scalar = (start: number, end: number, text: string, style: RawScalar['style']): RawScalar => ({
  kind: 'scalar',
  start,
  end,
  text,
  style,
  tag: undefined,
  anchor: undefined,
  template: false,
});
