import { type Diagnostic, Disposable, EventEmitter, Uri, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { PathPage, PathPageMethod, PathPageParams, RulePageUri } from '../../server/src/shared/protocol.js';

// Editors follow the link of a diagnostic code without running commands, and ask before they follow an address of their own
// scheme. A scheme that the extension itself answers opens at once; package.json associates it with the Markdown preview.
const scheme = 'symroute';

const changed = new EventEmitter<Uri>();

/** Page of a rule inside the extension, `symroute:/rules/bgppeer-vrf-undefined.md`. */
export function rulePageUri(code: string): Uri {
  const uri: RulePageUri = `symroute:/rules/${code}.md`;
  return Uri.parse(uri);
}

/** Page with the path of a Service, `symroute:/paths/shop/frontend.md`. */
export const pathPageUri = (service: string): Uri => Uri.from({ scheme, path: `/paths/${service}.md` });

/** Asks for the text of a page again. */
export const refreshPage = (page: Uri): void => changed.fire(page);

/** Answers `symroute:/rules/<code>.md` with the page that ships in `docs/rules/`, and `symroute:/paths/<service>.md` with what the server says. */
export function registerPages(extension: Uri, client: BaseLanguageClient): Disposable {
  const provider = workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: ({ path }) => {
      const [, service] = /^\/paths\/(.+)\.md$/.exec(path) ?? [];
      return service === undefined ? rulePage(extension, path) : pathPage(client, service);
    },
  });
  return Disposable.from(provider, changed);
}

async function rulePage(extension: Uri, path: string): Promise<string> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extension, 'docs', path)));
  } catch {
    return `# No page\n\nThis version of Symroute has no page ${path}.\n`;
  }
}

async function pathPage(client: BaseLanguageClient, service: string): Promise<string> {
  const method: PathPageMethod = 'symroute/pathPage';
  const params: PathPageParams = { service };
  if (client.state !== State.Running) return `# Path of ${service}\n\nThe server is not running.\n`;
  return await client.sendRequest<PathPage>(method, params);
}

/** The diagnostic with a code that opens the rule's page. */
export function linkToRulePage(diagnostic: Diagnostic): Diagnostic {
  const { code } = diagnostic;
  const value = typeof code === 'object' ? code.value : code;
  if (diagnostic.source === scheme && value !== undefined)
    diagnostic.code = { value, target: rulePageUri(String(value)) };
  return diagnostic;
}
