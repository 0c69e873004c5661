import type { SuppressSettings } from '../settings.js';
import type { SourceFile } from '../source-file.js';
import type { PlacedFinding } from '../workspace.js';
import { type BaselineEntry, createBaselineFilter, entryOf } from './baseline.js';
import { entrySuppresses } from './suppress-settings.js';
import { type Suppressible, type Suppression, type SuppressionForm, suppresses } from './suppression.js';

/** Why a finding is left out. */
export interface SuppressedBy {
  readonly form: SuppressionForm;
  /** Empty if none is given. */
  readonly reason: string;
}

/** Everything that may leave out findings of a file. */
export interface Suppressing {
  /** Comments and annotations of the file. */
  readonly written: readonly Suppression[];
  readonly entries: readonly SuppressSettings[];
  readonly baseline: readonly BaselineEntry[];
}

/** The findings of a file, each with what leaves it out. The baseline takes what nothing else does. */
export function leaveOut(
  found: readonly PlacedFinding[],
  file: SourceFile,
  { written, entries, baseline }: Suppressing,
): readonly PlacedFinding[] {
  const own = baseline.filter((entry) => entry.file === file.path);
  const isKnown = createBaselineFilter(own);
  return found.map((finding) => {
    const by = suppressedBy({ ...finding, path: file.path }, written, entries);
    if (by !== undefined) return { ...finding, suppressed: by };
    return own.length > 0 && isKnown(entryOf(finding, file))
      ? { ...finding, suppressed: { form: 'baseline', reason: '' } }
      : finding;
  });
}

function suppressedBy(
  finding: Suppressible,
  written: readonly Suppression[],
  entries: readonly SuppressSettings[],
): SuppressedBy | undefined {
  const text = written.find((it) => suppresses(it, finding));
  if (text !== undefined) return { form: text.form, reason: text.reason };
  const entry = entries.find((it) => entrySuppresses(it, finding));
  return entry === undefined ? undefined : { form: 'settings', reason: entry.reason };
}
