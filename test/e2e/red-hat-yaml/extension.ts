// The extension "YAML" by Red Hat as others see it, around its real language server. It sleeps until a test wakes it.
import type { ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

type RequestSchema = (resource: string) => string | undefined;
type RequestSchemaContent = (schema: string) => Promise<string> | string;

/** The API of the extension, and what tests need besides. */
export interface YamlExtension {
  registerContributor(
    scheme: string,
    requestSchema: RequestSchema,
    requestSchemaContent: RequestSchemaContent,
  ): boolean;
  /** As if the extension was enabled. */
  start(): Promise<void>;
  /** As if it was disabled. */
  stop(): Promise<void>;
  /** How often the server has told what it finds in a file. */
  timesChecked(uri: Uri): number;
}

/** Called by the editor. */
export function activate(context: ExtensionContext): YamlExtension {
  const contributors = new Map<
    string,
    { readonly schemaOf: RequestSchema; readonly contentOf: RequestSchemaContent }
  >();
  const checked = new Map<string, number>();
  let client: LanguageClient | undefined;
  const module = require.resolve('yaml-language-server/out/server/src/server.js');

  const stop = async (): Promise<void> => {
    await client?.dispose();
    client = undefined;
  };
  context.subscriptions.push({ dispose: stop });
  return {
    registerContributor(scheme, schemaOf, contentOf) {
      if (contributors.has(scheme)) return false;
      contributors.set(scheme, { schemaOf, contentOf });
      return true;
    },
    async start() {
      client = new LanguageClient(
        'yaml',
        'YAML Support',
        { module, transport: TransportKind.ipc },
        {
          documentSelector: [{ language: 'yaml' }],
          middleware: {
            handleDiagnostics(uri, diagnostics, next) {
              checked.set(uri.toString(), (checked.get(uri.toString()) ?? 0) + 1);
              next(uri, diagnostics);
            },
          },
        },
      );
      client.onRequest('custom/schema/request', (resource: string) =>
        [...contributors.values()].flatMap(({ schemaOf }) => schemaOf(resource) ?? []),
      );
      client.onRequest(
        'custom/schema/content',
        (schema: string) => contributors.get(schema.slice(0, schema.indexOf(':')))?.contentOf(schema) ?? '',
      );
      await client.start();
      await client.sendNotification('yaml/registerCustomSchemaRequest');
      await client.sendNotification('yaml/registerContentRequest');
    },
    stop,
    timesChecked: (uri) => checked.get(uri.toString()) ?? 0,
  };
}
