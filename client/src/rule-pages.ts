import { type Diagnostic, type Disposable, Uri, workspace } from 'vscode';
import type { RulePageUri } from '../../server/src/shared/protocol.js';

// Editors follow the link of a diagnostic code without running commands, and ask before they follow an address of their own
// scheme. A scheme that the extension itself answers opens at once; package.json associates it with the Markdown preview.
const scheme = 'symroute';

/** Page of a rule inside the extension, `symroute:/rules/bgppeer-vrf-undefined.md`. */
export function rulePageUri(code: string): Uri {
  const uri: RulePageUri = `symroute:/rules/${code}.md`;
  return Uri.parse(uri);
}

/** Answers `symroute:/rules/<code>.md` with the page that ships in `docs/rules/`. */
export function registerRulePages(extension: Uri): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async ({ path }) => {
      try {
        return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extension, 'docs', path)));
      } catch {
        return `# No page\n\nThis version of Symroute has no page ${path}.\n`;
      }
    },
  });
}

/** The diagnostic with a code that opens the rule's page. */
export function linkToRulePage(diagnostic: Diagnostic): Diagnostic {
  const { code } = diagnostic;
  const value = typeof code === 'object' ? code.value : code;
  if (diagnostic.source === scheme && value !== undefined)
    diagnostic.code = { value, target: rulePageUri(String(value)) };
  return diagnostic;
}
