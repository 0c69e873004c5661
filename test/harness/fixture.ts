import type { Severity } from '../../server/src/base/result-types.js';

/** What a `#!` marker expects: a finding of this code on this text of the line. */
export interface Marker {
  readonly file: string;
  /** Line from 0. */
  readonly line: number;
  readonly code: string;
  readonly severity: Severity | undefined;
  /** Text that the squiggle covers; `undefined` if only the line matters. */
  readonly anchor: string | undefined;
  /** Part of the message; empty if it does not matter. */
  readonly message: string;
}

/** What a `#: fix:` section expects: the text of files after the fix. */
export interface ExpectedFix {
  readonly code: string;
  readonly title: string;
  readonly files: ReadonlyMap<string, string>;
}

/** One case of a fixture file. */
export interface FixtureCase {
  readonly title: string;
  readonly files: ReadonlyMap<string, string>;
  readonly markers: readonly Marker[];
  readonly fixes: readonly ExpectedFix[];
  /** JSON of a `#: settings:` line. */
  readonly settings: string | undefined;
}

const directive = /^#: (title|file|fix|settings): *(.*)$/;
const marker = /[ \t]*#! +([a-z0-9-]+)(?::(error|warning|info|hint))?(?: +(?:"([^"]*)"|'([^']*)'))?([^#]*)/g;

/**
 * Reads a fixture: plain YAML with lines that begin with `#:` and markers behind lines.
 *
 *     #: title: a peer names a VRF that no policy defines
 *     #: file: peer.yaml
 *       vrf: ens4vfr    #! bgppeer-vrf-undefined "ens4vfr" No VRF named
 *     #: fix: bgppeer-vrf-undefined Change to "ens4vrf"
 *     #: file: peer.yaml
 *       vrf: ens4vrf
 *
 * A marker is `#! CODE[:SEVERITY] "text" part of the message`; the text may stand in single quotes.
 */
export function parseFixture(text: string): readonly FixtureCase[] {
  const cases: FixtureCase[] = [];
  for (const part of text.split(/^(?=#: title:)/m)) {
    if (part.trim() !== '') cases.push(parseCase(part));
  }
  return cases;
}

interface Section {
  readonly fix: { readonly code: string; readonly title: string } | undefined;
  readonly file: string;
  readonly lines: string[];
}

function parseCase(text: string): FixtureCase {
  const sections: Section[] = [];
  let title = '';
  let settings: string | undefined;
  let fix: Section['fix'];
  for (const line of text.split('\n')) {
    const [, name, value = ''] = directive.exec(line) ?? [];
    if (name === 'title') title = value;
    else if (name === 'settings') settings = value;
    else if (name === 'fix') fix = { code: value.split(' ')[0] ?? '', title: value.slice(value.indexOf(' ') + 1) };
    else if (name === 'file') sections.push({ fix, file: value, lines: [] });
    else (sections.at(-1) ?? addDefault(sections)).lines.push(line);
  }
  return { title, settings, ...readFiles(sections), fixes: readFixes(sections) };
}

function addDefault(sections: Section[]): Section {
  const section = { fix: undefined, file: 'a.yaml', lines: [] };
  sections.push(section);
  return section;
}

function readFiles(sections: readonly Section[]): Pick<FixtureCase, 'files' | 'markers'> {
  const markers: Marker[] = [];
  const files = new Map<string, string>();
  for (const { file, lines } of sections.filter((section) => section.fix === undefined)) {
    const clean = lines.map((line, index) => {
      markers.push(...markersOf(line, file, index));
      return line.includes('#! ') ? line.replace(/[ \t]*#! .*$/, '') : line;
    });
    files.set(file, clean.join('\n'));
  }
  return { files, markers };
}

function markersOf(line: string, file: string, index: number): readonly Marker[] {
  return [...line.matchAll(marker)].map(([, code = '', severity, double, single, message = '']) => ({
    file,
    line: index,
    code,
    severity: isSeverity(severity) ? severity : undefined,
    anchor: double ?? single,
    message: message.trim(),
  }));
}

const isSeverity = (text: string | undefined): text is Severity => text !== undefined;

function readFixes(sections: readonly Section[]): readonly ExpectedFix[] {
  const fixes: { code: string; title: string; files: Map<string, string> }[] = [];
  let current: Section['fix'];
  for (const section of sections) {
    if (section.fix === undefined) continue;
    if (section.fix !== current) fixes.push({ ...section.fix, files: new Map() });
    current = section.fix;
    fixes.at(-1)?.files.set(section.file, section.lines.join('\n'));
  }
  return fixes;
}
