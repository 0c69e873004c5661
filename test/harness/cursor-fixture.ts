/** What a cursor case asks, `{ question: 'rename', argument: 'blue', answer: 'peer.yaml:9   vrf: blue' }`. */
export interface Question {
  readonly question: string;
  readonly argument: string;
  readonly answer: string;
}

/** One case: files, a cursor in one of them, and what is asked there. */
export interface CursorCase {
  readonly title: string;
  readonly files: ReadonlyMap<string, string>;
  /** File and offset of `$0`; the start of the last file if there is none. */
  readonly cursor: { readonly file: string; readonly offset: number };
  readonly questions: readonly Question[];
}

const directive = /^#: ([\w-]+)(?:: *(.*))?$/;
const mark = '$0';

/**
 * Reads cursor fixtures: files with one `$0`, then questions with the answers that are expected.
 *
 *     #: title: the VRF of a peer leads to its policy
 *     #: file: policy.yaml
 *     ...
 *     #: file: peer.yaml
 *       vrf: r$0ed
 *     #: definition
 *     policy.yaml:9 red
 */
export function parseCursorFixture(text: string): readonly CursorCase[] {
  return text
    .split(/^(?=#: title:)/m)
    .filter((part) => part.trim() !== '')
    .map(parseCase);
}

function parseCase(text: string): CursorCase {
  const files = new Map<string, string>();
  const questions: Question[] = [];
  let title = '';
  for (const { name, argument, body } of sectionsOf(text)) {
    if (name === 'title') title = argument;
    else if (name === 'file') files.set(argument, body);
    else questions.push({ question: name, argument, answer: body.trimEnd() });
  }
  return { title, questions, ...placeCursor(files) };
}

interface Section {
  readonly name: string;
  readonly argument: string;
  readonly body: string;
}

function sectionsOf(text: string): readonly Section[] {
  const sections: { name: string; argument: string; lines: string[] }[] = [];
  for (const line of text.replace(/\n$/, '').split('\n')) {
    const match = directive.exec(line);
    if (match !== null) sections.push({ name: match[1] ?? '', argument: match[2] ?? '', lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections.map(({ name, argument, lines }) => ({
    name,
    argument,
    body: lines.map((line) => `${line}\n`).join(''),
  }));
}

function placeCursor(marked: ReadonlyMap<string, string>): Pick<CursorCase, 'files' | 'cursor'> {
  const files = new Map([...marked].map(([file, text]) => [file, text.replace(mark, '')]));
  const found = [...marked].find(([, text]) => text.includes(mark));
  const last = [...marked.keys()].at(-1) ?? '';
  return {
    files,
    cursor: found === undefined ? { file: last, offset: 0 } : { file: found[0], offset: found[1].indexOf(mark) },
  };
}

/** The text of a fixture with other answers. */
export function withAnswers(text: string, cases: readonly CursorCase[]): string {
  const parts = text.split(/^(?=#: title:)/m).filter((part) => part.trim() !== '');
  return parts.map((part, index) => updatePart(part, cases[index]?.questions ?? [])).join('');
}

function updatePart(part: string, questions: readonly Question[]): string {
  const kept = sectionsOf(part).filter(({ name }) => name === 'title' || name === 'file');
  const head = kept.map(({ name, argument, body }) => `#: ${name}: ${argument}\n${body}`);
  const asked = questions.map(({ question, argument, answer }) => {
    const line = argument === '' ? `#: ${question}` : `#: ${question}: ${argument}`;
    return answer === '' ? `${line}\n` : `${line}\n${answer}\n`;
  });
  return [...head, ...asked].join('');
}
