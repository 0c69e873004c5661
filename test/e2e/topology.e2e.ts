import assert from 'node:assert/strict';
import { commands, TabInputWebview, window } from 'vscode';
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
