import type { Connection } from 'vscode-languageserver';
import type { ClientFeatures } from './client-features.js';

/** Shows how far the reading of the workspace is. */
export interface Progress {
  report(done: number, all: number): void;
  done(): void;
}

const silent: Progress = { report() {}, done() {} };

/** A progress bar of the editor, if it has one. It is moved at each full percent. */
export async function createProgress(connection: Connection, client: ClientFeatures): Promise<Progress> {
  if (!client.showsProgress) return silent;
  try {
    const reporter = await connection.window.createWorkDoneProgress();
    reporter.begin('Symroute', 0, 'Indexing');
    let last = 0;
    return {
      report(done, all) {
        const percentage = all === 0 ? 100 : Math.floor((100 * done) / all);
        if (percentage === last) return;
        last = percentage;
        reporter.report(percentage, `Indexing ${done} / ${all}`);
      },
      done: () => reporter.done(),
    };
  } catch {
    return silent;
  }
}
