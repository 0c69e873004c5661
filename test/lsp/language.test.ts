import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeAction,
  CodeLens,
  CompletionList,
  Diagnostic,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  MarkupContent,
  SelectionRange,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { PathPage, TopologyPage } from '../../server/src/shared/protocol.js';
import { startServer, type TestClient } from './client.js';
import { advertisement, egressService, peer, policy, pool, service } from './manifests.js';

const code = 'egressservice-network-no-vrf';

describe('in a manifest', () => {
  let client: TestClient;

  before(async () => {
    client = await startServer({
      files: {
        'policy.yaml': policy,
        'peer.yaml': peer('ens4vrf'),
        'pool.yaml': pool,
        'advertisement.yaml': advertisement,
        'service.yaml': service,
        'egress.yaml': egressService,
        'kustomization.yaml': 'resources:\n- policy.yaml\n',
      },
      initializationOptions: { commands: ['symroute.openRulePage'] },
    });
    await client.untilReady();
    await client.open('peer.yaml', peer('ens4vrf'));
    await client.open('egress.yaml', egressService);
    await client.open('policy.yaml', policy);
    await client.open('kustomization.yaml', 'resources:\n- policy.yaml\n');
  });

  after(async () => {
    assert.equal(await client.stop(), 0);
  });

  it('the definition and the declaration of a VRF is the policy', async () => {
    for (const method of ['textDocument/definition', 'textDocument/declaration']) {
      const found = await client.request<Location[]>(method, client.at('peer.yaml', 'vrf: en'));
      assert.deepEqual(found, [{ uri: client.uri('policy.yaml'), range: client.rangeOf('policy.yaml', 'ens4vrf') }]);
    }
  });

  it('a table tells its VRF behind it', async () => {
    const textDocument = { uri: client.uri('egress.yaml') };
    const range = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };
    const [hint, ...more] = await client.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
    assert.deepEqual(more, []);
    assert.deepEqual(hint?.position, client.rangeOf('egress.yaml', '"2"').end);
    const location = { uri: client.uri('policy.yaml'), range: client.rangeOf('policy.yaml', 'ens4vrf') };
    assert.deepEqual(hint.label, [{ value: 'VRF ens4vrf', location }]);
  });

  it('the hierarchy leads from the policy to those who rely on it, and back', async () => {
    const prepare = (file: string, text: string): Promise<CallHierarchyItem[]> =>
      client.request('textDocument/prepareCallHierarchy', client.at(file, text));
    const [policyItem] = await prepare('policy.yaml', 'name: re');
    assert.equal(policyItem?.name, 'red');
    const calls = await client.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', {
      item: policyItem,
    });
    assert.deepEqual(
      calls.map(({ from, fromRanges }) => [from.uri, from.name, fromRanges]),
      [
        [client.uri('egress.yaml'), 'server1', [client.rangeOf('egress.yaml', '"2"')]],
        [client.uri('peer.yaml'), 'router', [client.rangeOf('peer.yaml', 'ens4vrf')]],
      ],
    );
    const [peerItem] = await prepare('peer.yaml', 'name: rout');
    const back = await client.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item: peerItem });
    assert.deepEqual(
      back.map(({ to, fromRanges }) => [to.name, to.selectionRange, fromRanges]),
      [['red', policyItem?.selectionRange, [client.rangeOf('peer.yaml', 'ens4vrf')]]],
    );
  });

  it('the hover over a table names its VRF, with a link', async () => {
    const hover = await client.request<Hover & { contents: MarkupContent }>(
      'textDocument/hover',
      client.at('egress.yaml', 'network: "'),
    );
    assert.equal(hover.contents.kind, 'markdown');
    assert.match(hover.contents.value, /table of VRF ens4vrf/);
    assert.match(hover.contents.value, /\[policy\.yaml:\d+\]\(file:.*policy\.yaml#L\d+\)/);
    const field = await client.request<Hover & { contents: MarkupContent }>(
      'textDocument/hover',
      client.at('egress.yaml', 'sourceIP'),
    );
    assert.match(field.contents.value, /`spec\.sourceIPBy`: string/);
  });

  it('references and highlights are the places that name the table', async () => {
    const params = client.at('egress.yaml', 'network: "');
    const found = await client.request<Location[]>('textDocument/references', {
      ...params,
      context: { includeDeclaration: true },
    });
    assert.deepEqual([...new Set(found.map(({ uri }) => uri))].sort(), [
      client.uri('egress.yaml'),
      client.uri('policy.yaml'),
    ]);
    const uses = await client.request<Location[]>('textDocument/references', {
      ...params,
      context: { includeDeclaration: false },
    });
    assert.equal(uses.length, found.length - 1);
    const highlights = await client.request<DocumentHighlight[]>('textDocument/documentHighlight', params);
    assert.deepEqual(
      highlights.map(({ range }) => range),
      [client.rangeOf('egress.yaml', '"2"')],
    );
  });

  it('names are completed', async () => {
    await client.replace('peer.yaml', 'vrf: ens4vrf', 'vrf: ');
    const list = await client.request<CompletionList>('textDocument/completion', client.at('peer.yaml', 'vrf: '));
    assert.deepEqual(
      list.items.map(({ label }) => label),
      ['ens4vrf'],
    );
    await client.replace('peer.yaml', 'vrf: ', 'vrf: ens4vrf');
  });

  it('a new document starts with a snippet', async () => {
    await client.open('new.yaml', '');
    const start = { textDocument: { uri: client.uri('new.yaml') }, position: { line: 0, character: 0 } };
    const list = await client.request<CompletionList>('textDocument/completion', start);
    const snippet = list.items.find(({ label }) => label === 'EgressService');
    assert.equal(snippet?.insertTextFormat, 2);
    assert.match(JSON.stringify(snippet?.textEdit), /kind: EgressService/);
    await client.close('new.yaml');
  });

  it('the outline is a tree, and symbols are found by name', async () => {
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: client.uri('policy.yaml') },
    });
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['red'],
    );
    assert.ok(symbols[0]?.children?.some(({ name }) => name === 'ens4vrf'));
    const found = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'first' });
    assert.deepEqual(
      found.map(({ name, location }) => [name, location.uri]),
      [['first-pool', client.uri('pool.yaml')]],
    );
  });

  it('a wrong table is reported at once, fixed by one click, and gone', async () => {
    await client.replace('egress.yaml', 'network: "2"', 'network: "3"');
    const diagnostic = await client.reported('egress.yaml', code);
    assert.deepEqual(diagnostic.range, client.rangeOf('egress.yaml', '"3"'));
    const actions = await actionsAt(client, 'egress.yaml', diagnostic);
    assert.match(actions.at(-1)?.title ?? '', /Why/);
    assert.equal(actions.at(-1)?.command?.command, 'symroute.openRulePage');
    const fix = actions[0];
    assert.equal(fix?.diagnostics?.[0]?.code, code);
    assert.ok(fix?.edit !== undefined);
    await client.apply(fix.edit);
    await client.gone('egress.yaml', code);
    assert.equal(client.text('egress.yaml'), egressService);
  });

  it('a line can be left out with a comment', async () => {
    await client.replace('egress.yaml', 'network: "2"', 'network: "3"');
    const diagnostic = await client.reported('egress.yaml', code);
    const action = (await actionsAt(client, 'egress.yaml', diagnostic)).find(({ title }) =>
      title.startsWith('Leave out'),
    );
    assert.ok(action?.edit !== undefined);
    await client.apply(action.edit);
    await client.gone('egress.yaml', code);
    assert.match(
      client.text('egress.yaml'),
      / {2}# symroute-disable-next-line egressservice-network-no-vrf -- reason\n {2}network: "3"\n/,
    );
    await client.replace(
      'egress.yaml',
      `  # symroute-disable-next-line ${code} -- reason\n  network: "3"`,
      '  network: "2"',
    );
  });

  it('safe fixes of the whole file come only when asked for', async () => {
    const range = client.rangeOf('egress.yaml', 'apiVersion');
    const ask = (only: string[]): Promise<CodeAction[]> =>
      client.request('textDocument/codeAction', {
        textDocument: { uri: client.uri('egress.yaml') },
        range,
        context: { diagnostics: [], only },
      });
    assert.deepEqual(await ask(['source.fixAll']), []);
    assert.deepEqual(await ask(['refactor']), []);
  });

  it('a rename reaches every file', async () => {
    const params = client.at('peer.yaml', 'vrf: en');
    const prepared = await client.request<{ placeholder: string }>('textDocument/prepareRename', params);
    assert.equal(prepared.placeholder, 'ens4vrf');
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...params, newName: 'blue' });
    await client.apply(edit);
    assert.match(client.text('peer.yaml'), /vrf: blue/);
    assert.match(client.text('policy.yaml'), /- name: blue/);
    await assert.rejects(
      client.request('textDocument/rename', { ...params, newName: 'ens4' }),
      /taken by another interface/,
    );
    await client.apply(await client.request<WorkspaceEdit>('textDocument/rename', { ...params, newName: 'ens4vrf' }));
    assert.equal(client.text('policy.yaml'), policy);
  });

  it('kustomizations follow the files that they list', async () => {
    const files = [{ oldUri: client.uri('policy.yaml'), newUri: client.uri('nodes/policy.yaml') }];
    const edit = await client.request<WorkspaceEdit>('workspace/willRenameFiles', { files });
    await client.apply(edit);
    assert.equal(client.text('kustomization.yaml'), 'resources:\n- nodes/policy.yaml\n');
    await client.replace('kustomization.yaml', 'nodes/', '');
  });

  it('maps fold, selections grow, kustomizations link', async () => {
    const textDocument = { uri: client.uri('policy.yaml') };
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    assert.ok(folds.every(({ startLine, endLine }) => startLine < endLine));
    assert.ok(folds.some(({ startLine }) => startLine === client.rangeOf('policy.yaml', 'interfaces:').start.line));
    const { position } = client.at('policy.yaml', 'name: re');
    const [selection] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument,
      positions: [position],
    });
    assert.deepEqual(selection?.range, client.rangeOf('policy.yaml', 'red'));
    assert.deepEqual(selection?.parent?.range, client.rangeOf('policy.yaml', 'name: red'));
    const kustomization = { textDocument: { uri: client.uri('kustomization.yaml') } };
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', kustomization);
    assert.deepEqual(
      links.map(({ target }) => target),
      [client.uri('policy.yaml')],
    );
  });

  it('the line above a Service tells its path', async () => {
    const textDocument = { uri: client.uri('service.yaml') };
    const [lens, references] = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
    assert.equal(lens?.range.start.line, 0);
    assert.match(lens?.command?.title ?? '', /\S/);
    assert.deepEqual(await client.request<string[]>('symroute/pathServices', {}), ['test/server1']);
    const [page] = await client.request<PathPage>('symroute/pathPage', { service: 'test/server1' });
    assert.equal(references?.command?.title, '1 reference');
    assert.equal(lens?.command?.title, `✗ ${page?.headline}`);
    assert.ok(page?.sections.some(({ lines }) => lines.some(({ places }) => places[0]?.path === 'service.yaml')));
  });

  it('the topology is a picture with the places of its boxes', async () => {
    const page = await client.request<TopologyPage>('symroute/topology', { direction: 'right', filter: '' });
    assert.match(page.svg, /^<svg /);
    assert.ok(page.scopes.some(({ id }) => id === page.scope));
    const service = page.nodes.find(({ places }) => places[0]?.path === 'service.yaml');
    assert.ok(service?.areas.some(({ uri, line }) => uri === client.uri('service.yaml') && line === 0));
    assert.ok(page.names.includes('test/server1'));
    const none = await client.request<TopologyPage>('symroute/topology', { direction: 'down', filter: 'no such name' });
    assert.deepEqual([none.svg, none.nodes, none.names], ['', [], page.names]);
    const params = { direction: 'right', format: 'mermaid', filter: 'server1' };
    assert.match(await client.request<string>('symroute/topologyText', params), /^flowchart LR\n/);
  });

  it('a request that is taken back is answered as such', async () => {
    const { position, textDocument } = client.at('peer.yaml', 'vrf: en');
    const many = Array.from({ length: 20 }, () => client.cancelled('textDocument/hover', { position, textDocument }));
    const answers = await Promise.all(many);
    assert.ok(answers.includes('cancelled'));
    assert.ok(answers.every((it) => it === 'cancelled' || it === 'answered'));
  });
});

const actionsAt = (client: TestClient, file: string, diagnostic: Diagnostic): Promise<CodeAction[]> =>
  client.request('textDocument/codeAction', {
    textDocument: { uri: client.uri(file) },
    range: diagnostic.range,
    context: { diagnostics: [diagnostic] },
  });
