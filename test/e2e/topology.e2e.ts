import assert from 'node:assert/strict';
import { type CodeLens, commands, TabInputWebview, window } from 'vscode';
import { open, startExtension, until } from './editor.js';

const topologyTabs = () =>
  window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('symroute.topology'));

describe('The topology', () => {
  before(startExtension);

  after(() => window.tabGroups.close(topologyTabs()));

  it('opens beside the manifest, once, when its picture is there', async () => {
    const { document } = await open('shop/egress-service.yaml');
    await commands.executeCommand('symroute.showTopology');
    await commands.executeCommand('symroute.showTopology');
    const tabs = await until('the panel is open', () => (topologyTabs().length > 0 ? topologyTabs() : undefined));
    assert.equal(tabs.length, 1);
    assert.equal(tabs[0]?.label, 'Topology');
    assert.equal(window.activeTextEditor?.document, document);
  });
});

describe('The path of a Service', () => {
  const pathTabs = () =>
    window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('symroute.path'));

  before(startExtension);

  after(() => window.tabGroups.close(pathTabs()));

  it('opens without a question when there is only one', async () => {
    await commands.executeCommand('symroute.showPath');
    const tabs = await until('the panel is open', () => (pathTabs().length > 0 ? pathTabs() : undefined));
    assert.deepEqual(
      tabs.map(({ label }) => label),
      ['Path of shop/frontend'],
    );
  });

  it('lists the references of a resource', async () => {
    const { document } = await open('metallb/bgp-peer.yaml');
    const lens = await until('the lens is there', async () => {
      const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
      return lenses.find(({ command }) => command?.title === '1 reference');
    });
    assert.equal(lens.command?.command, 'symroute.showReferences');
    await commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
  });
});
