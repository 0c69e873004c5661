import type { Workspace } from '../engine/workspace.js';
import { type Occurrence, occurrencesAt } from './references.js';

/** The places of a file that say the same name as the one at the offset. */
export const highlightsAt = (workspace: Workspace, uri: string, offset: number): readonly Occurrence[] =>
  occurrencesAt(workspace, uri, offset).filter((it) => it.uri === uri);
