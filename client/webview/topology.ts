// The script of the topology page. It asks the extension for a picture and tells it what a person chooses.
import type { TopologyPage } from '../../server/src/shared/protocol.js';
import type { FromPage, ToPage, TopologyExport, TopologyQuery } from '../src/topology-messages.js';
import { moveFocus } from './keyboard.js';
import { paint } from './paint.js';

interface Editor {
  postMessage(message: FromPage): void;
  getState(): Partial<TopologyQuery> | undefined;
  setState(state: Partial<TopologyQuery>): void;
}

declare function acquireVsCodeApi(): Editor;

const editor = acquireVsCodeApi();
const picture = element('picture', HTMLElement);
const filter = element('filter', HTMLInputElement);
const scopes = element('scope', HTMLSelectElement);
const names = element('names', HTMLDataListElement);
const summary = element('summary', HTMLElement);
const notes = element('notes', HTMLElement);
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];

let direction = directionOfWindow();
let scope = editor.getState()?.scope;
let current: readonly string[] = [];
filter.value = editor.getState()?.filter ?? '';

function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (found instanceof type) return found;
  throw new Error(`The page has no ${id}.`);
}

function directionOfWindow(): 'right' | 'down' {
  return window.innerWidth >= 900 || window.innerWidth > 1.5 * window.innerHeight ? 'right' : 'down';
}

function ask(): void {
  const query: TopologyQuery = { filter: filter.value, direction, ...(scope === undefined ? {} : { scope }) };
  editor.setState(query);
  editor.postMessage({ kind: 'query', query });
}

function show(page: TopologyPage): void {
  scopes.hidden = page.scopes.length < 2;
  scopes.replaceChildren(...page.scopes.map(({ id, name }) => new Option(name, id, false, id === page.scope)));
  names.replaceChildren(...page.names.map((name) => new Option(name)));
  const sentence = summaryOf(page);
  if (summary.textContent !== sentence) summary.textContent = sentence;
  showPicture(page);
  notes.replaceChildren(...verdictsOf(page), ...findingsOf(page));
  mark(current);
}

function showPicture(page: TopologyPage): void {
  const focused = document.activeElement?.getAttribute('data-id');
  const parsed = new DOMParser().parseFromString(page.svg, 'image/svg+xml').documentElement;
  if (page.svg === '' || !(parsed instanceof SVGSVGElement)) {
    picture.replaceChildren();
    return;
  }
  const style = parsed.querySelector('style');
  sheet.replaceSync(style?.textContent ?? '');
  style?.remove();
  // A picture hides what is in it from screen readers; here its boxes are links.
  parsed.setAttribute('role', 'group');
  const width = parsed.width.baseVal.value;
  parsed.removeAttribute('height');
  parsed.removeAttribute('width');
  parsed.style.width = `clamp(${Math.round(width * 0.7)}px, 100%, ${width}px)`;
  picture.replaceChildren(document.adoptNode(parsed));
  for (const it of links()) if (focused !== null && it.dataset['id'] === focused) it.focus({ preventScroll: true });
}

const links = (): readonly SVGElement[] => [...picture.querySelectorAll<SVGElement>('[data-id]')];

function summaryOf({ scopes: all, svg, size, verdicts }: TopologyPage): string {
  if (all.length === 0) return 'Nothing to draw: no Service, MetalLB resource or VRF is in the workspace.';
  if (size === 0) return 'No Service, VRF or node has this in its name.';
  if (svg === '') return `${size} boxes are too many for a picture: type a part of the name of a Service, VRF or node.`;
  const bad = verdicts.filter((it) => it.mark === 'bad').length;
  const open = verdicts.filter((it) => it.mark === 'open').length;
  if (verdicts.length === 0) return 'No Service has a path here.';
  if (bad > 0) return howMany(bad, verdicts.length, 'broken');
  if (open > 0) return howMany(open, verdicts.length, 'not known');
  return verdicts.length === 1 ? 'The path is symmetric.' : `All ${verdicts.length} paths are symmetric.`;
}

/** `2 of 3 paths are broken.` */
function howMany(count: number, all: number, what: string): string {
  if (all === 1) return `The path is ${what}.`;
  return `${count} of ${all} paths ${count === 1 ? 'is' : 'are'} ${what}.`;
}

const signs = { good: '✓', bad: '✗', open: '?' } as const;

function verdictsOf({ verdicts }: TopologyPage): readonly HTMLElement[] {
  if (verdicts.length === 0) return [];
  const items = verdicts.map(({ service, mark: kind, headline }) => {
    const sign = create('span', { className: `sign ${kind}`, textContent: signs[kind] });
    sign.setAttribute('aria-hidden', 'true');
    const sentence = create('span', {}, create('strong', { textContent: service }), ` ${headline}`);
    return create('li', { className: 'verdict' }, sign, sentence);
  });
  return [create('h2', { textContent: 'Paths' }), create('ul', {}, ...items)];
}

function findingsOf({ findings }: TopologyPage): readonly HTMLElement[] {
  if (findings.length === 0) return [];
  const items = findings.map(({ number, severity, code, message, place }) => {
    const badge = create('span', { className: `number ${severity}`, textContent: String(number) });
    const where = create('span', { className: 'where', textContent: `${place.path}:${place.line + 1} · ${code}` });
    const button = create('button', { className: 'finding' }, badge, create('span', {}, message, where));
    button.addEventListener('click', () => editor.postMessage({ kind: 'openFinding', number }));
    return create('li', {}, button);
  });
  return [create('h2', { textContent: 'Findings' }), create('ul', {}, ...items)];
}

function create<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), properties);
  if (children.length > 0) made.replaceChildren(...children);
  return made;
}

function mark(ids: readonly string[]): void {
  current = ids;
  for (const it of links()) {
    const isCurrent = ids.includes(it.dataset['id'] ?? '');
    it.classList.toggle('current', isCurrent);
    if (isCurrent) it.setAttribute('aria-current', 'true');
    else it.removeAttribute('aria-current');
    if (isCurrent && !picture.contains(document.activeElement))
      it.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

function openLink(target: EventTarget | null): void {
  const id = target instanceof Element ? target.closest('[data-id]')?.getAttribute('data-id') : null;
  if (id) editor.postMessage({ kind: 'open', id });
}

function receive(message: ToPage): void {
  switch (message.kind) {
    case 'page':
      show(message.page);
      break;
    case 'current':
      mark(message.ids);
      break;
    case 'paint':
      void paint(message.svg).then((data) => editor.postMessage({ kind: 'painted', data }));
  }
}

const formats: readonly TopologyExport[] = ['svg', 'png', 'mermaid'];
for (const format of formats)
  element(`export-${format}`, HTMLButtonElement).addEventListener('click', () =>
    editor.postMessage({ kind: 'export', format }),
  );

let wait: number | undefined;
filter.addEventListener('input', () => {
  clearTimeout(wait);
  wait = setTimeout(ask, 150);
});
scopes.addEventListener('change', () => {
  scope = scopes.value;
  ask();
});
picture.addEventListener('click', ({ target }) => openLink(target));
picture.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    openLink(event.target);
  } else if (moveFocus(picture, event.key)) event.preventDefault();
});
window.addEventListener('resize', () => {
  if (directionOfWindow() === direction) return;
  direction = directionOfWindow();
  ask();
});
window.addEventListener('message', (event: MessageEvent<ToPage>) => receive(event.data));
ask();
