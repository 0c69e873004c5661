import { defineKind } from '../../engine/kind.js';
import { settingsFileName } from '../../engine/settings.js';

/** Symroute's own settings file. What it says is read by `readSettings`; nobody refers to it. */
export const settingsFile = defineKind({
  id: 'symroute.io/Settings',
  versions: ['v1'],
  scope: 'Cluster',
  file: settingsFileName,
  schema: 'symroute.io/settings',
  summary: 'Settings of Symroute for one folder.',
  facts: () => ({}),
});

export default settingsFile;
