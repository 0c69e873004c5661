import {
  createConnection,
  LSPErrorCodes,
  Message,
  ProposedFeatures,
  type ResponseMessage,
} from 'vscode-languageserver/node';
import { createRegistry } from './engine/registry.js';
import { schemas } from './generated/schemas.js';
import { kinds } from './kinds/index.gen.js';
import { createServer } from './lsp/server.js';
import { version } from './lsp/version.js';
import { nodeClock } from './platform/clock-node.js';
import { nodeFileSystem } from './platform/fs-node.js';
import { nodeUris } from './platform/uri-mapper-node.js';
import { rules } from './rules/index.gen.js';

/** Requests that are taken back before their turn are answered at once. */
function cancelUndispatched(message: Message): ResponseMessage | undefined {
  if (!Message.isRequest(message)) return undefined;
  const error = { code: LSPErrorCodes.RequestCancelled, message: 'Cancelled.' };
  return { jsonrpc: message.jsonrpc, id: message.id, error };
}

const hasTransport = process.argv.some((argument) => /^--(stdio|node-ipc|socket|pipe)/.test(argument));
if (!hasTransport) process.argv.push('--stdio');

createServer(createConnection(ProposedFeatures.all, { connectionStrategy: { cancelUndispatched } }), {
  ports: { files: nodeFileSystem, uris: nodeUris, clock: nodeClock },
  registry: createRegistry(kinds, rules),
  schemas,
  version,
});
