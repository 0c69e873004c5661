// Puts a workspace through a language server, as an editor would, until it has said something of every file.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { start } from './cost.mjs';

const diagnostics = 'textDocument/publishDiagnostics';

function connect(program, folder, capabilities, answer = () => null) {
  const server = start([program, '--stdio'], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
  const { stdout, stdin } = server.child;
  const connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  connection.onRequest('workspace/configuration', ({ items }) => items.map(answer));
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const uri = pathToFileURL(folder).href;
  const initialize = async () => {
    const workspaceFolders = [{ uri, name: 'bench' }];
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders,
      capabilities,
    });
    await connection.sendNotification('initialized', {});
  };
  const stop = async () => {
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    return server.cost;
  };
  return { ...server, connection, uri, initialize, stop };
}

/** What our server costs until every file of the folder is read and checked: then it asks for lenses anew. */
export async function measureOwn(program, folder) {
  const workspace = { configuration: true, workspaceFolders: true, codeLens: { refreshSupport: true } };
  const server = connect(program, folder, { workspace });
  const isChecked = new Promise((resolve) => {
    server.connection.onRequest('workspace/codeLens/refresh', resolve);
  });
  await server.initialize();
  await isChecked;
  return server.stop();
}

/** No schemas out of the network: the peer then only reads, which is the least that it can do. */
const peerSettings = { validate: true, schemaStore: { enable: false }, kubernetesCRDStore: { enable: false } };

/**
 * What the YAML language server costs until it has answered for every one of the files, all of which are opened; `undefined` if that takes
 * longer than `seconds`.
 */
export async function measurePeer(program, folder, files, seconds) {
  const answer = ({ section }) => (section === 'yaml' ? peerSettings : null);
  const server = connect(program, folder, { workspace: { configuration: true } }, answer);
  const open = new Set(files.map(({ path: name }) => `${server.uri}/${name}`));
  const isDone = new Promise((resolve) => {
    server.connection.onNotification(diagnostics, ({ uri }) => {
      open.delete(uri);
      if (open.size === 0) resolve(true);
    });
  });
  await server.initialize();
  for (const { path: name, text } of files) {
    const textDocument = { uri: `${server.uri}/${name}`, languageId: 'yaml', version: 1, text };
    await server.connection.sendNotification('textDocument/didOpen', { textDocument });
  }
  let timer;
  const isLate = new Promise((resolve) => {
    timer = setTimeout(resolve, seconds * 1000, false);
  });
  const isInTime = await Promise.race([isDone, isLate]);
  clearTimeout(timer);
  if (isInTime) return server.stop();
  server.cost.catch(() => {});
  server.child.kill('SIGKILL');
  return undefined;
}

export const peerProgram = (root) => path.join(root, 'node_modules/yaml-language-server/bin/yaml-language-server');
