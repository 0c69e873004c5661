import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import { deepEqual } from '../base/equal.js';
import type { Severity } from '../base/result-types.js';
import type { FileDiagnostic } from '../features/diagnostics.js';

/** What was last said of a file. */
interface Published {
  readonly diagnostics: readonly Diagnostic[];
  readonly severities: readonly Severity[];
  /** Other files that it points at: their lines may move without any finding changing. */
  readonly pointsAt: ReadonlySet<string>;
}

/** Turns what features say of a file into what the editor gets. */
export interface PublisherPorts {
  convert(uri: string, diagnostic: FileDiagnostic): Diagnostic;
  spell(uri: string): string;
  versionOf(uri: string): number | undefined;
  send(params: PublishDiagnosticsParams): void;
}

/** Sends diagnostics, and only what differs from what the editor already has. */
export class Publisher {
  readonly #ports: PublisherPorts;
  readonly #published = new Map<string, Published>();

  constructor(ports: PublisherPorts) {
    this.#ports = ports;
  }

  /** Says what holds of a file now. */
  publish(uri: string, found: readonly FileDiagnostic[]): void {
    const diagnostics = found.map((it) => this.#ports.convert(uri, it));
    const before = this.#published.get(uri)?.diagnostics ?? [];
    if (found.length === 0) this.#published.delete(uri);
    else {
      const pointsAt = new Set(found.flatMap((it) => it.related.map((place) => place.uri)).filter((it) => it !== uri));
      this.#published.set(uri, { diagnostics, severities: found.map((it) => it.severity), pointsAt });
    }
    if (deepEqual(before, diagnostics)) return;
    const version = this.#ports.versionOf(uri);
    this.#ports.send({ uri: this.#ports.spell(uri), diagnostics, ...(version === undefined ? {} : { version }) });
  }

  /** Files whose diagnostics point into the file. */
  pointingAt(uri: string): readonly string[] {
    return [...this.#published].filter(([, { pointsAt }]) => pointsAt.has(uri)).map(([from]) => from);
  }

  /** How many diagnostics the editor has, by severity. */
  get counts(): Readonly<Record<Severity, number>> {
    const counts = { error: 0, warning: 0, info: 0, hint: 0 };
    for (const { severities } of this.#published.values()) for (const severity of severities) counts[severity]++;
    return counts;
  }
}
