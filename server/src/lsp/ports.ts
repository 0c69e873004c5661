import type { Clock } from '../platform/clock.js';
import type { FileSystem } from '../platform/fs.js';
import type { UriMapper } from '../platform/uri-mapper.js';

/** What the server needs of the machine that it runs on. */
export interface Ports {
  readonly files: FileSystem;
  readonly uris: UriMapper;
  readonly clock: Clock;
}
