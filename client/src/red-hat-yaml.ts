import { type Disposable, extensions, type LogOutputChannel, type TextDocument, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { JsonSchemaMethod, JsonSchemaParams } from '../../server/src/shared/protocol.js';
import { apiVersions, kinds } from './schema-kinds.gen.js';

/** What the extension "YAML" by Red Hat offers to other extensions, as far as it is used here. */
interface YamlExtension {
  /** `requestSchema` has to answer at once; false if somebody answers for the scheme already. */
  registerContributor(
    scheme: string,
    requestSchema: (resource: string) => string | undefined,
    requestSchemaContent: (schema: string) => Promise<string> | string,
  ): boolean;
}

const id = 'redhat.vscode-yaml';
const scheme = 'symroute';

/**
 * Answers the extension "YAML" by Red Hat, now or when it is installed, for the files that Symroute checks. A schema that is contributed
 * counts in place of those that the extension finds by itself, so these do not say once more what Symroute says.
 */
export function contributeSchemas(client: BaseLanguageClient, output: LogOutputChannel): Disposable {
  const resources: string[] = [];
  /** A schema of its own for each file, since settings and templates count. Its name is shown beside each finding, so it is short. */
  const schemaOf = (resource: string): string | undefined => {
    const document = workspace.textDocuments.find(({ uri }) => uri.toString() === resource);
    if (document === undefined || !isWanted(document)) return undefined;
    if (!resources.includes(resource)) resources.push(resource);
    return `${scheme}:/fields/${resources.indexOf(resource)}`;
  };
  const contentOf = (schema: string): Promise<string> =>
    requestContent(client, resources[Number(schema.split('/').at(-1))] ?? '');
  const contribute = async (): Promise<void> => {
    try {
      const yaml = await extensions.getExtension<YamlExtension | undefined>(id)?.activate();
      yaml?.registerContributor?.(scheme, schemaOf, contentOf);
    } catch (error) {
      output.warn(`The extension ${id} could not be given the schemas: ${error}`);
    }
  };
  void contribute();
  return extensions.onDidChange(contribute);
}

function isWanted(document: TextDocument): boolean {
  const settings = workspace.getConfiguration('symroute', document);
  if (!settings.get('enable', true) || settings.get('schema.validate') === 'on') return false;
  const { knows, others } = kindsIn(document.getText());
  return knows && (!others || !hasSchemas(document));
}

/** Somebody chose schemas, maybe for the other resources of a file: they go on to be checked with those. */
const hasSchemas = (document: TextDocument): boolean =>
  Object.keys(workspace.getConfiguration('yaml', document).get<object>('schemas', {})).length > 0;

/** Whether there are kinds that have a schema, and others. Resources within a List count, whatever else is called `kind` too. */
function kindsIn(text: string): { readonly knows: boolean; readonly others: boolean } {
  let knows = false;
  let others = false;
  for (const [, key, value = ''] of text.matchAll(/^[ \t]*(?:- +)*(apiVersion|kind):[ \t]+["']?([\w./-]+)/gm)) {
    const isKnown = (key === 'kind' ? kinds : apiVersions).has(value);
    knows ||= isKnown && key === 'kind';
    others ||= !isKnown && value !== 'List';
  }
  return { knows, others };
}

async function requestContent(client: BaseLanguageClient, uri: string): Promise<string> {
  const method: JsonSchemaMethod = 'symroute/jsonSchema';
  const params: JsonSchemaParams = { uri };
  try {
    return await client.sendRequest<string>(method, params);
  } catch {
    return '{}'; // the server has just stopped
  }
}
