import { globMatches } from '../base/paths.js';
import { annotationPath } from '../engine/suppression/suppress-annotation.js';
import { readCodes } from '../engine/suppression/suppression.js';
import type { Workspace } from '../engine/workspace.js';
import type { HoverSection } from './hover-text.js';
import type { Cursor } from './names.js';

const mostFiles = 5;

/** What a code, a cluster or a glob under the cursor means, in the settings and in the annotation that leaves findings out. */
export function settingsSections(workspace: Workspace, { file, resource, place }: Cursor): readonly HoverSection[] {
  const kind = resource === undefined ? undefined : workspace.registry.kinds.get(resource.kindId);
  if (resource === undefined || kind === undefined) return [];
  const path = place.node.path.slice(resource.rootPath.length).replace(/^\./, '');
  const text = place.node.text() ?? '';
  const rulesOf = (codes: readonly string[]): readonly HoverSection[] =>
    codes.flatMap((code) => ruleSection(workspace, code));
  if (kind.file === undefined) {
    return path === annotationPath && !place.inKey ? rulesOf(readCodes(text, 0).codes.map(({ code }) => code)) : [];
  }
  if (place.inKey) return /^rules\b./.test(path) ? rulesOf([place.key ?? '']) : [];
  if (/^suppress\[\d+\]\.codes\[/.test(path)) return rulesOf([text]);
  if (/^(?:clusters\[\d+\]\.include|suppress\[\d+\]\.files)\[/.test(path)) {
    return [filesSection(workspace, file.folder, `\`${text}\``, [text])];
  }
  if (!/^clusters\[\d+\]\.name$/.test(path)) return [];
  const globs = (place.node.parent?.get('include')?.items() ?? []).flatMap((it) => it.string() ?? []);
  return [filesSection(workspace, file.folder, `Cluster \`${text}\``, globs)];
}

function ruleSection({ registry }: Workspace, code: string): readonly HoverSection[] {
  const rule = registry.rulesByCode.get(code);
  if (rule === undefined) return [];
  const { title, severity, docs } = rule;
  return [{ heading: `Rule \`${code}\``, lines: [{ text: `${title} (${severity}).` }, { text: docs.why }] }];
}

function filesSection(workspace: Workspace, folder: string, heading: string, globs: readonly string[]): HoverSection {
  const files = [...workspace.files]
    .filter((file) => file.folder === folder && globs.some((glob) => globMatches(glob, file.path)))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const lines = files
    .slice(0, mostFiles)
    .map(({ uri, path }) => ({ text: 'Includes', place: { uri, path, span: { start: 0, end: 0 } } }));
  const more = files.length > mostFiles ? [{ text: `and ${files.length - mostFiles} more files` }] : [];
  return { heading, lines: files.length === 0 ? [{ text: 'No file matches.' }] : [...lines, ...more] };
}
