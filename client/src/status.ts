import { type Disposable, type DocumentSelector, LanguageStatusSeverity, languages } from 'vscode';
import { State } from 'vscode-languageclient';
import type { FindingCounts, ServerStatus } from '../../server/src/shared/protocol.js';

/** The entry of Symroute behind the language in the status bar. */
export interface StatusItem extends Disposable {
  /** Shows the server's figures. */
  show(status: ServerStatus): void;
  /** Shows that the server starts, runs or has stopped. */
  showState(state: State): void;
}

/** Adds the entry; it is busy until the server has read the workspace. */
export function createStatusItem(selector: DocumentSelector): StatusItem {
  const item = languages.createLanguageStatusItem('symroute.status', selector);
  item.name = 'Symroute';
  item.text = 'Symroute';
  item.command = { command: 'symroute.showStatus', title: 'Show status' };
  return {
    show(status) {
      const reading = status.state === 'indexing';
      item.busy = reading;
      item.text = `Symroute: ${reading ? `read ${status.indexed} of ${status.files} files` : describeFindings(status.findings)}`;
      item.detail = reading ? '' : `${count(status.documents, 'document')} in ${count(status.files, 'file')}`;
      item.severity = severityOf(status.findings);
    },
    showState(state) {
      item.busy = state === State.Starting;
      if (state === State.Stopped)
        Object.assign(item, { text: 'Symroute: stopped', detail: '', severity: LanguageStatusSeverity.Warning });
      if (state === State.Starting)
        Object.assign(item, { text: 'Symroute: starting', detail: '', severity: LanguageStatusSeverity.Information });
    },
    dispose: () => item.dispose(),
  };
}

/** `2 errors, 1 warning`; what nobody has to act on is left out unless there is nothing else. */
function describeFindings({ error, warning, info, hint }: FindingCounts): string {
  const parts = [
    error && count(error, 'error'),
    warning && count(warning, 'warning'),
    info + hint && count(info + hint, 'note'),
  ];
  return parts.filter(Boolean).join(', ') || 'no findings';
}

function severityOf({ error, warning }: FindingCounts): LanguageStatusSeverity {
  if (error > 0) return LanguageStatusSeverity.Error;
  return warning > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
