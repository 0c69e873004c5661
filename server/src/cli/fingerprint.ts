import { createHash } from 'node:crypto';
import type { BaselineEntry } from '../engine/suppression/baseline.js';

/**
 * Names findings by what a baseline says of them, `6f1ed002ab559585:1`, so that they are found again when lines move. Findings that look
 * alike are counted.
 */
export function createFingerprints(): (entry: BaselineEntry) => string {
  const seen = new Map<string, number>();
  return ({ code, file, resource, path, text }) => {
    const identity = JSON.stringify([code, file, resource, path, text]);
    const hash = createHash('sha256').update(identity).digest('hex').slice(0, 16);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  };
}
