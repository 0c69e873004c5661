import type { Workspace } from '../../server/src/engine/workspace.js';
import { assumptionsOf } from '../../server/src/features/assumptions.js';
import { stepsFrom, stepsTo, stopsAt } from '../../server/src/features/call-hierarchy.js';
import { codeActionsAt, fixAll } from '../../server/src/features/code-actions.js';
import { codeLenses } from '../../server/src/features/code-lens.js';
import { completionsAt } from '../../server/src/features/completion.js';
import { definitionsAt } from '../../server/src/features/definition.js';
import { diagnosticsOf } from '../../server/src/features/diagnostics.js';
import { highlightsAt } from '../../server/src/features/document-highlight.js';
import { linksOf } from '../../server/src/features/document-links.js';
import { outlineOf } from '../../server/src/features/document-symbols.js';
import { foldsOf } from '../../server/src/features/folding.js';
import { hoverAt } from '../../server/src/features/hover.js';
import { inlayHints } from '../../server/src/features/inlay-hints.js';
import { namesOfServices, reportsNamed } from '../../server/src/features/path-report.js';
import { pathText } from '../../server/src/features/path-text.js';
import { occurrencesAt } from '../../server/src/features/references.js';
import { renameAt, renameStartAt } from '../../server/src/features/rename.js';
import { editsForMoves } from '../../server/src/features/rename-files.js';
import { selectionsAt } from '../../server/src/features/selection-range.js';
import { topologyOf } from '../../server/src/features/topology.js';
import { topologyFormats, topologyText } from '../../server/src/features/topology-text.js';
import { symbolsMatching } from '../../server/src/features/workspace-symbols.js';
import { schemas } from '../../server/src/generated/schemas.js';

/** Everything that an editor can ask about a place of a file, by name. */
export const questionsAt: Readonly<Record<string, (workspace: Workspace, uri: string, offset: number) => unknown>> = {
  completion: (workspace, uri, offset) => completionsAt(workspace, uri, offset, schemas),
  hover: (workspace, uri, offset) => hoverAt(workspace, uri, offset, schemas),
  definition: definitionsAt,
  references: occurrencesAt,
  highlights: highlightsAt,
  'rename start': renameStartAt,
  rename: (workspace, uri, offset) => renameAt(workspace, uri, offset, 'green'),
  'call hierarchy': (workspace, uri, offset) => [
    stopsAt(workspace, uri, offset),
    stepsTo(workspace, uri, offset),
    stepsFrom(workspace, uri, offset),
  ],
  'code actions': (workspace, uri, offset) => codeActionsAt(workspace, uri, { start: offset, end: offset }),
  selections: selectionsAt,
};

/** Everything that an editor can ask about a file, by name. */
export const questionsAbout: Readonly<Record<string, (workspace: Workspace, uri: string) => unknown>> = {
  diagnostics: diagnosticsOf,
  lenses: codeLenses,
  links: linksOf,
  outline: outlineOf,
  folds: foldsOf,
  hints: (workspace, uri) => inlayHints(workspace, uri, { start: 0, end: Number.MAX_SAFE_INTEGER }),
  'fix all': fixAll,
  move: (workspace, uri) => editsForMoves(workspace, [{ from: uri, to: `${uri}.yaml` }]),
};

/** Everything that can be asked about a workspace, by name. */
export const questionsOfAll: Readonly<Record<string, (workspace: Workspace) => unknown>> = {
  symbols: (workspace) => symbolsMatching(workspace, 'r'),
  assumptions: assumptionsOf,
  paths: (workspace) =>
    namesOfServices(workspace).map((name) => reportsNamed(workspace, name).map((it) => pathText(it, () => ''))),
  topology: (workspace) =>
    workspace.scopes.map(({ id }) => {
      const topology = topologyOf(workspace, id);
      return topologyFormats.map((format) =>
        topologyText(format, [topology], () => ({ file: '', line: 1, column: 1 })),
      );
    }),
};
