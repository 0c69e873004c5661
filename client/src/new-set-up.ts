import {
  commands,
  type Disposable,
  EventEmitter,
  type InputBox,
  type QuickInput,
  QuickInputButtons,
  type QuickPickItem,
  Range,
  Uri,
  ViewColumn,
  WorkspaceEdit,
  type WorkspaceFolder,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type {
  NewSetUpFile,
  NewSetUpMethod,
  NewSetUpParams,
  NewSetUpProblemMethod,
  NewSetUpQuestion,
  NewSetUpStep,
  NewSetUpTyped,
} from '../../server/src/shared/protocol.js';

const title = 'New Symmetric Routing Set-up';
const previewUri = Uri.parse('symroute-preview:/New set-up.yaml');
const next: NewSetUpMethod = 'symroute/newSetUp';
const problem: NewSetUpProblemMethod = 'symroute/newSetUpProblem';

/** The command that asks for a VRF, its addresses and a Service, shows the manifests and writes them. */
export function registerNewSetUp(client: BaseLanguageClient): Disposable[] {
  const preview = createPreview();
  return [
    preview,
    commands.registerCommand('symroute.newSetUp', async () => {
      if (client.state !== State.Running) {
        await window.showErrorMessage('Symroute is not running, so it cannot check what is free in this workspace.');
        return;
      }
      const folder = await chooseFolder();
      const files = folder === undefined ? undefined : await askAll(client, folder.uri, preview);
      if (folder !== undefined && files !== undefined) await write(folder, files);
    }),
  ];
}

async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const [folder, ...more] = workspace.workspaceFolders ?? [];
  if (folder === undefined) await window.showErrorMessage('Open the folder that the manifests belong to first.');
  return more.length === 0 ? folder : window.showWorkspaceFolderPick({ placeHolder: 'Folder for the new set-up' });
}

type Answers = Readonly<Record<string, string>>;

/**
 * Asks until nothing is left to ask and the manifests are approved; they are what is answered. Back takes the last answer away, but
 * proposes it again.
 */
async function askAll(
  client: BaseLanguageClient,
  folder: Uri,
  preview: Preview,
): Promise<readonly NewSetUpFile[] | undefined> {
  let given: readonly (readonly [string, string])[] = [];
  let proposed: Answers = {};
  for (;;) {
    const params: NewSetUpParams = { folder: folder.toString(), answers: Object.fromEntries(given) };
    const step = await client.sendRequest<NewSetUpStep>(next, params);
    const answer =
      step.kind === 'files'
        ? await review(step.files, preview)
        : await ask(step.question, proposed, given.length > 0, (id, text) =>
            client.sendRequest<string | null>(problem, { ...params, id, text } satisfies NewSetUpTyped),
          );
    if (answer.kind === 'cancel') return undefined;
    if (answer.kind === 'back') given = given.slice(0, -1);
    else if (step.kind === 'files') return step.files;
    else {
      const { id } = step.question;
      proposed = { ...proposed, [id]: answer.text };
      given = [...given.filter(([known]) => known !== id), [id, answer.text]];
    }
  }
}

function ask(
  question: NewSetUpQuestion,
  proposed: Answers,
  canGoBack: boolean,
  problemOf: (id: string, text: string) => Promise<string | null>,
): Promise<Answer> {
  const asked = { ...question, value: proposed[question.id] ?? question.value };
  const check: Check = (text) => problemOf(question.id, text);
  return question.choices.length > 0 ? choose(asked, canGoBack, check) : type(asked, canGoBack, check);
}

type Answer =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'back' }
  | { readonly kind: 'cancel' };
type Check = (text: string) => Promise<string | null>;

/** A line to type in, checked at every letter. */
function type(question: NewSetUpQuestion, canGoBack: boolean, check: Check): Promise<Answer> {
  const input = window.createInputBox();
  input.prompt = question.prompt;
  input.value = question.value;
  let latest = 0;
  const validate = async (): Promise<boolean> => {
    const run = ++latest;
    const found = await check(input.value);
    if (run === latest) input.validationMessage = found ?? '';
    return found === null;
  };
  input.onDidChangeValue(validate);
  return shown(input, question, canGoBack, async () => ((await validate()) ? input.value : undefined));
}

/** A list to choose from. */
function choose(question: NewSetUpQuestion, canGoBack: boolean, check: Check): Promise<Answer> {
  const pick = window.createQuickPick<QuickPickItem & { readonly value: string }>();
  pick.placeholder = question.prompt;
  pick.items = question.choices;
  pick.activeItems = pick.items.filter(({ value }) => value === question.value);
  return shown(pick, question, canGoBack, async () => {
    const [item] = pick.activeItems;
    const found = item === undefined ? '' : await check(item.value);
    if (found === null) return item?.value;
    pick.items = pick.items.map((it) => (it === item ? { ...it, description: found } : it));
    return undefined;
  });
}

/** Shows a question until it is answered; `accept` gives the answer, or nothing if it will not do. */
function shown(
  input: QuickInput & Pick<InputBox, 'buttons' | 'onDidAccept' | 'onDidTriggerButton'>,
  { step, steps }: { readonly step: number | undefined; readonly steps: number | undefined },
  canGoBack: boolean,
  accept: () => Promise<string | undefined>,
): Promise<Answer> {
  Object.assign(input, { title, step, totalSteps: steps, ignoreFocusOut: true });
  input.buttons = canGoBack ? [QuickInputButtons.Back] : [];
  return new Promise((resolve) => {
    const end = (answer: Answer): void => {
      resolve(answer);
      input.dispose();
    };
    input.onDidAccept(async () => {
      const text = await accept();
      if (text !== undefined) end({ kind: 'text', text });
    });
    input.onDidTriggerButton(() => end({ kind: 'back' }));
    input.onDidHide(() => end({ kind: 'cancel' }));
    input.show();
  });
}

interface Preview extends Disposable {
  /** Shows all files as one text that cannot be edited. */
  show(files: readonly NewSetUpFile[]): Promise<void>;
  close(): Promise<void>;
}

function createPreview(): Preview {
  let text = '';
  const changed = new EventEmitter<Uri>();
  const provider = workspace.registerTextDocumentContentProvider(previewUri.scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: () => text,
  });
  return {
    async show(files) {
      text = files.map((file) => `# ${file.path}\n${file.text}`).join('---\n');
      changed.fire(previewUri);
      await window.showTextDocument(previewUri, { preview: true, preserveFocus: true, viewColumn: ViewColumn.Active });
    },
    async close() {
      const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
      const isPreview = (input: unknown): boolean =>
        typeof input === 'object' && input !== null && 'uri' in input && String(input.uri) === previewUri.toString();
      await window.tabGroups.close(tabs.filter((tab) => isPreview(tab.input)));
    },
    dispose: () => provider.dispose(),
  };
}

async function wholeOf(uri: Uri): Promise<Range> {
  const document = await workspace.openTextDocument(uri);
  return document.validateRange(new Range(0, 0, document.lineCount, 0));
}

/** Shows what would be written, and asks whether it should be. */
async function review(files: readonly NewSetUpFile[], preview: Preview): Promise<Answer> {
  await preview.show(files);
  const pick = window.createQuickPick();
  const approve = {
    label: `$(new-file) Write ${files.length} files`,
    detail: files.map(({ path }) => path).join(', '),
  };
  pick.placeholder = 'The manifests are shown below. Write them?';
  pick.items = [approve, { label: '$(trash) Discard' }];
  const isLast = { step: undefined, steps: undefined };
  const answer = await shown(pick, isLast, true, async () => pick.activeItems[0]?.label);
  await preview.close();
  return answer.kind === 'text' && answer.text !== approve.label ? { kind: 'cancel' } : answer;
}

async function write(folder: WorkspaceFolder, files: readonly NewSetUpFile[]): Promise<void> {
  const edit = new WorkspaceEdit();
  const contents = files.map(({ path, text, isNew }) => ({ uri: Uri.joinPath(folder.uri, path), text, isNew }));
  for (const { uri, text, isNew } of contents) {
    if (isNew) edit.createFile(uri, { contents: new TextEncoder().encode(text) });
    else edit.replace(uri, await wholeOf(uri), text);
  }
  const isDone = await workspace.applyEdit(edit);
  if (!isDone) await window.showErrorMessage('The files could not be written: some of them exist already.');
  for (const { uri } of contents.filter(({ isNew }) => !isNew)) await (await workspace.openTextDocument(uri)).save();
  const [first] = contents;
  if (isDone && first !== undefined) await window.showTextDocument(first.uri);
}
