import { fileURLToPath, pathToFileURL } from 'node:url';
import type { UriMapper } from './uri-mapper.js';

/** URIs of the files of this machine. */
export const nodeUris: UriMapper = {
  uriOf: (path) => pathToFileURL(path).href,
  pathOf(uri) {
    if (!uri.startsWith('file:')) return undefined;
    try {
      return fileURLToPath(uri);
    } catch {
      return undefined;
    }
  },
};
