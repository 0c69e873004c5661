import type { Handler } from '../handler.js';

/** Every request that the server answers. What is advertised to the editor is derived from this list. */
export const handlers: readonly Handler[] = [];
