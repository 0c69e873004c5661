import { Uri, window, workspace } from 'vscode';
import type { TopologyExport } from './topology-messages.js';

const filters: Readonly<Record<TopologyExport, { readonly name: string; readonly ending: string }>> = {
  svg: { name: 'SVG picture', ending: 'svg' },
  png: { name: 'PNG picture', ending: 'png' },
  mermaid: { name: 'Mermaid diagram', ending: 'mmd' },
};

/** Asks where to save the topology, and saves it. */
export async function saveTopology(format: TopologyExport, content: string | Uint8Array): Promise<void> {
  const { name, ending } = filters[format];
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const target = await window.showSaveDialog({
    title: 'Save Topology',
    filters: { [name]: [ending] },
    ...(folder === undefined ? {} : { defaultUri: Uri.joinPath(folder, `topology.${ending}`) }),
  });
  if (target === undefined) return;
  await workspace.fs.writeFile(target, typeof content === 'string' ? new TextEncoder().encode(content) : content);
}
