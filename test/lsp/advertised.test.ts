import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  ClientCapabilities,
  CodeAction,
  CodeLens,
  CompletionList,
  DocumentDiagnosticReport,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  SelectionRange,
  SymbolInformation,
  WorkspaceDiagnosticReport,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { startServer, type TestClient } from './client.js';
import { advertisement, egressService, peer, policy, pool, service } from './manifests.js';

const capabilities: ClientCapabilities = {
  workspace: { workspaceFolders: true, workspaceEdit: { documentChanges: true }, fileOperations: { willRename: true } },
  textDocument: {
    diagnostic: {},
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
    completion: { completionItem: { labelDetailsSupport: true, tagSupport: { valueSet: [1] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
  },
};
const files = {
  'policy.yaml': policy,
  'peer.yaml': peer('ens4vrf'),
  'pool.yaml': pool,
  'advertisement.yaml': advertisement,
  'service.yaml': service,
  'egress.yaml': egressService.replace('"2"', '2'),
  'kustomization.yaml':
    'resources: [policy.yaml, peer.yaml, pool.yaml, advertisement.yaml, service.yaml, egress.yaml]\n',
};
const opened = ['policy.yaml', 'peer.yaml', 'egress.yaml', 'kustomization.yaml'] as const;

const header = (apiVersion: string, kind: string): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: new\n`;
const newPeer = `${header('metallb.io/v1beta2', 'BGPPeer')}spec:\n`;
const newAdvertisement = `${header('metallb.io/v1beta1', 'BGPAdvertisement')}spec:\n`;
const newService = `${header('v1', 'Service')}  annotations:\n`;

/** What each thing that the server advertises answers on these files. */
const answers: Readonly<Record<string, (client: TestClient) => Promise<unknown>>> = {
  'textDocumentSync.openClose': async (client) => {
    await client.open('service.yaml', service.replace('server1', 'opened'));
    assert.equal((await outline(client, 'service.yaml'))[0]?.name, 'opened');
    await client.close('service.yaml');
    while ((await outline(client, 'service.yaml'))[0]?.name !== 'server1'); // the file is read again
  },
  'textDocumentSync.change: 2': async (client) => {
    await client.replace('peer.yaml', 'name: router', 'name: changed');
    assert.equal((await outline(client, 'peer.yaml'))[0]?.name, 'changed');
    await client.replace('peer.yaml', 'name: changed', 'name: router');
  },
  'workspace.workspaceFolders.supported': async (client) => {
    const found = await symbols(client, 'server1');
    assert.ok(found.some(({ location }) => location.uri === client.uri('service.yaml')));
  },
  'workspace.workspaceFolders.changeNotifications': async (client) => {
    await client.changeFolders([], ['.']);
    assert.deepEqual(await symbols(client, 'first-pool'), []);
    await client.changeFolders(['.'], []);
    while ((await symbols(client, 'first-pool')).length === 0);
    await client.untilReady();
  },
  'workspace.fileOperations.willRename': async (client) => {
    const moved = [{ oldUri: client.uri('policy.yaml'), newUri: client.uri('nodes/policy.yaml') }];
    const edit = await client.request<WorkspaceEdit>('workspace/willRenameFiles', { files: moved });
    assert.match(JSON.stringify(edit), /nodes\/policy\.yaml/);
  },
  'codeActionProvider.codeActionKinds: quickfix': async (client) => {
    const actions = await actionsOf(client, undefined);
    assert.ok(actions.some(({ kind, edit }) => kind === 'quickfix' && JSON.stringify(edit).includes('\\"2\\"')));
  },
  'codeActionProvider.codeActionKinds: source.fixAll.symroute': async (client) => {
    const [action, ...more] = await actionsOf(client, ['source.fixAll']);
    assert.deepEqual([action?.kind, more], ['source.fixAll.symroute', []]);
    assert.match(JSON.stringify(action?.edit), /\\"2\\"/);
  },
  codeLensProvider: async (client) => {
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', document(client, 'policy.yaml'));
    assert.equal(lenses[0]?.command?.title, '2 references');
  },
  'completionProvider.triggerCharacters:  ': (client) => completes(client, `${newPeer}  vrf: `, 'ens4vrf'),
  'completionProvider.triggerCharacters: "': (client) => completes(client, `${newPeer}  vrf: "`, 'ens4vrf'),
  "completionProvider.triggerCharacters: '": (client) => completes(client, `${newPeer}  vrf: '`, 'ens4vrf'),
  'completionProvider.triggerCharacters: [': (client) =>
    completes(client, `${newAdvertisement}  ipAddressPools: [`, 'first-pool'),
  'completionProvider.triggerCharacters: ,': (client) =>
    completes(client, `${newAdvertisement}  ipAddressPools: [other,`, 'first-pool'),
  'completionProvider.triggerCharacters: /': (client) =>
    completes(client, `${newService}    metallb.io/`, 'metallb.io/address-pool'),
  declarationProvider: async (client) => leadsToPolicy(client, 'textDocument/declaration'),
  definitionProvider: async (client) => leadsToPolicy(client, 'textDocument/definition'),
  'diagnosticProvider.identifier: symroute': async (client) => {
    const report = await client.request<DocumentDiagnosticReport>(
      'textDocument/diagnostic',
      document(client, 'egress.yaml'),
    );
    assert.deepEqual(report.kind === 'full' && report.items.map(({ source }) => source), ['symroute']);
  },
  'diagnosticProvider.interFileDependencies': async (client) => {
    await client.replace('policy.yaml', 'name: ens4vrf', 'name: blue');
    const params = document(client, 'peer.yaml');
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', params);
    await client.replace('policy.yaml', 'name: blue', 'name: ens4vrf');
    assert.match(JSON.stringify(report), /bgppeer-vrf-undefined/);
  },
  'diagnosticProvider.workspaceDiagnostics': async (client) => {
    const params = { previousResultIds: [] };
    const { items } = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', params);
    const report = items.find(({ uri }) => uri === client.uri('egress.yaml'));
    assert.match(JSON.stringify(report), /egressservice-network-not-string/);
  },
  documentHighlightProvider: async (client) => {
    const params = client.at('peer.yaml', 'vrf: en');
    const found = await client.request<DocumentHighlight[]>('textDocument/documentHighlight', params);
    assert.deepEqual(
      found.map(({ range }) => range),
      [client.rangeOf('peer.yaml', 'ens4vrf')],
    );
  },
  documentLinkProvider: async (client) => {
    const links = await client.request<DocumentLink[]>(
      'textDocument/documentLink',
      document(client, 'kustomization.yaml'),
    );
    assert.equal(links[0]?.target, client.uri('policy.yaml'));
  },
  documentSymbolProvider: async (client) => assert.equal((await outline(client, 'policy.yaml'))[0]?.name, 'red'),
  foldingRangeProvider: async (client) => {
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', document(client, 'policy.yaml'));
    assert.ok(folds.length > 0);
  },
  hoverProvider: async (client) => {
    const hover = await client.request<Hover>('textDocument/hover', client.at('peer.yaml', 'vrf: en'));
    assert.match(JSON.stringify(hover.contents), /table 2, port ens4/);
  },
  inlayHintProvider: async (client) => {
    const range = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };
    const params = { ...document(client, 'peer.yaml'), range };
    const [hint] = await client.request<InlayHint[]>('textDocument/inlayHint', params);
    assert.match(JSON.stringify(hint?.label), /table 2/);
  },
  callHierarchyProvider: async (client) => {
    const prepare = 'textDocument/prepareCallHierarchy';
    const [item] = await client.request<CallHierarchyItem[]>(prepare, client.at('peer.yaml', 'name: rou'));
    assert.equal(item?.name, 'router');
    const incoming = await client.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });
    assert.deepEqual(
      incoming.map(({ from }) => from.name),
      ['announce'],
    );
    const outgoing = await client.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item });
    assert.deepEqual(
      outgoing.map(({ to }) => to.name),
      ['red'],
    );
  },
  referencesProvider: async (client) => {
    const params = { ...client.at('policy.yaml', 'name: ens4'), context: { includeDeclaration: false } };
    const found = await client.request<Location[]>('textDocument/references', params);
    assert.deepEqual(
      found.map(({ uri }) => uri),
      [client.uri('peer.yaml')],
    );
  },
  'renameProvider.prepareProvider': async (client) => {
    const params = client.at('peer.yaml', 'vrf: en');
    const start = await client.request<{ placeholder: string }>('textDocument/prepareRename', params);
    assert.equal(start.placeholder, 'ens4vrf');
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...params, newName: 'blue' });
    assert.equal(edit.documentChanges?.length, 2);
  },
  selectionRangeProvider: async (client) => {
    const { position } = client.at('policy.yaml', 'name: re');
    const params = { ...document(client, 'policy.yaml'), positions: [position] };
    const [selection] = await client.request<SelectionRange[]>('textDocument/selectionRange', params);
    assert.deepEqual(selection?.range, client.rangeOf('policy.yaml', 'red'));
  },
  workspaceSymbolProvider: async (client) => {
    const [found] = await symbols(client, 'first-pool');
    assert.equal(found?.location.uri, client.uri('pool.yaml'));
  },
};

const document = (client: TestClient, file: string): { readonly textDocument: { readonly uri: string } } => ({
  textDocument: { uri: client.uri(file) },
});

const outline = (client: TestClient, file: string): Promise<DocumentSymbol[]> =>
  client.request('textDocument/documentSymbol', document(client, file));

const symbols = (client: TestClient, query: string): Promise<SymbolInformation[]> =>
  client.request('workspace/symbol', { query });

function actionsOf(client: TestClient, only: string[] | undefined): Promise<CodeAction[]> {
  const range = client.rangeOf('egress.yaml', 'network: 2');
  const context = { diagnostics: [], ...(only === undefined ? {} : { only }) };
  return client.request('textDocument/codeAction', { ...document(client, 'egress.yaml'), range, context });
}

async function leadsToPolicy(client: TestClient, method: string): Promise<void> {
  const found = await client.request<Location[]>(method, client.at('peer.yaml', 'vrf: en'));
  assert.deepEqual(found, [{ uri: client.uri('policy.yaml'), range: client.rangeOf('policy.yaml', 'ens4vrf') }]);
}

/** Types a text that ends with a trigger character in a new file, and expects a label to be offered. */
async function completes(client: TestClient, typed: string, label: string): Promise<void> {
  await client.open('new.yaml', typed);
  const context = { triggerKind: 2, triggerCharacter: typed.at(-1) };
  const params = { ...client.at('new.yaml', typed), context };
  const list = await client.request<CompletionList | null>('textDocument/completion', params);
  const labels = list?.items.map((item) => item.label);
  assert.ok(labels?.includes(label), `Offered ${labels}`);
  await client.close('new.yaml');
}

/** Everything that is advertised, one name for each switch and each word of a list. */
function switchesOf(value: unknown, path: string): readonly string[] {
  if (value === false || value === undefined || value === null) return [];
  if (Array.isArray(value))
    return value.every((it) => typeof it === 'string') ? value.map((it) => `${path}: ${it}`) : [path];
  if (typeof value !== 'object') return [value === true ? path : `${path}: ${value}`];
  const entries = Object.entries(value);
  return entries.length === 0 || 'filters' in value
    ? [path]
    : entries.flatMap(([key, it]) => switchesOf(it, path === '' ? key : `${path}.${key}`));
}

describe('what the server advertises', () => {
  let client: TestClient;

  before(async () => {
    client = await startServer({ files, capabilities });
    await client.untilReady();
    for (const file of opened) await client.open(file, files[file]);
  });

  after(async () => assert.equal(await client.stop(), 0));

  it('is all of it asked for here', () => {
    assert.deepEqual(switchesOf(client.initialized.capabilities, '').toSorted(), Object.keys(answers).toSorted());
  });

  for (const [name, ask] of Object.entries(answers))
    it(`${name} has an answer`, async () => {
      await ask(client);
    });
});
