import { access } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readSettings } from '../../engine/read-settings.js';
import { settingsFileName } from '../../engine/settings.js';
import { Workspace } from '../../engine/workspace.js';
import { planSettings, type SettingsPlan, settingsText } from '../../features/init-settings.js';
import { type FilePath, yamlEndings } from '../../platform/fs.js';
import { parseDocument } from '../../syntax/parse.js';
import { toPlain } from '../../syntax/plain.js';
import type { Arguments } from '../arguments.js';
import type { Command } from '../command.js';
import { exit, type Io } from '../io.js';
import { sortPaths } from '../sources.js';
import { count } from '../words.js';
import { writeText } from '../write-file.js';

/** `symroute init`: writes a settings file that fits what is in the folder. */
export const init: Command = {
  name: 'init',
  summary: `Look at a folder and write a ${settingsFileName} for it.`,
  operands: '[FOLDER]',
  options: [
    { name: 'force', help: 'Write over a settings file that is there.' },
    { name: 'dry-run', help: 'Print the file and write nothing.' },
  ],
  details: [
    `The file names the clusters that the folders tell of, and folders of templates; every other key stands in it as a comment.
What would bring new findings is written as a comment too.`,
    'FOLDER is the current folder if not given. With "-" the file for the current folder is printed.',
    'Exit codes: 0 done, 2 wrong use, a file that is there already, or files that cannot be read or written.',
  ],
  run: runInit,
};

async function runInit(args: Arguments, io: Io): Promise<number> {
  const refuse = (problem: string): number => {
    io.err(`symroute init: ${problem}\n`);
    return exit.failure;
  };
  const { folders, files, failures, hasStdin } = await sortPaths(args.paths, io.cwd);
  const [root = io.cwd, ...more] = folders;
  if (failures[0] !== undefined) return refuse(failures[0]);
  if (files.length > 0 || more.length > 0) return refuse('Name one folder.');
  const target = path.join(root, settingsFileName);
  const name = path.relative(io.cwd, target);
  const isPrinted = hasStdin || args.has('dry-run');
  const isThere = await access(target).then(
    () => true,
    () => false,
  );
  if (isThere && !isPrinted && !args.has('force')) return refuse(`"${name}" is there. Use --force to write over it.`);
  const { workspace, problems } = await readFolder(root, io);
  for (const problem of problems) io.err(`symroute: note: ${problem}\n`);
  const text = settingsText(fittingPlan(workspace, pathToFileURL(root).href));
  if (isPrinted) io.out(text);
  else {
    const problem = await writeText(target, text);
    if (problem !== undefined) return refuse(`"${name}" ${problem}.`);
    io.out(`Wrote ${name} after a look at ${count([...workspace.files].length, 'file')}.\n`);
  }
  return exit.clean;
}

/** The manifests of a folder without any settings. */
async function readFolder(root: FilePath, io: Io): Promise<{ workspace: Workspace; problems: readonly string[] }> {
  const workspace = new Workspace(io.registry);
  const list = await io.files.listFiles(root, { endings: yamlEndings });
  const problems = list.problems.map((it) => `"${path.relative(io.cwd, it.path)}" ${it.message}.`);
  const texts = new Map<FilePath, string>();
  await io.files.readTexts(list.files, (file, { text, problem }) => {
    if (text !== undefined) texts.set(file, text);
    else problems.push(`"${path.relative(io.cwd, file)}" ${problem.message}.`);
  });
  const folder = pathToFileURL(root).href;
  for (const file of list.files.filter((it) => path.basename(it) !== settingsFileName)) {
    const text = texts.get(file);
    const relative = path.relative(root, file).split(path.sep).join('/');
    if (text !== undefined) workspace.applyChanges([{ uri: pathToFileURL(file).href, folder, path: relative, text }]);
  }
  workspace.setReady(true);
  return { workspace, problems };
}

/** The plan, with the clusters as a comment if they would bring findings that are not there without them. */
function fittingPlan(workspace: Workspace, folder: string): SettingsPlan {
  const plan = planSettings(workspace);
  const after = findingsWith(workspace, folder, settingsText(plan));
  const before = findingsWith(workspace, folder, undefined);
  return { ...plan, clustersFit: [...after].every((finding) => before.has(finding)) };
}

/** What is found with these settings. Messages name scopes, so only codes and places are compared. */
function findingsWith(workspace: Workspace, folder: string, text: string | undefined): ReadonlySet<string> {
  workspace.applyChanges([{ uri: `${folder}/${settingsFileName}`, folder, path: settingsFileName, text }]);
  const root = parseDocument(text ?? '').root;
  const { settings } = readSettings(root === undefined ? undefined : toPlain(root));
  workspace.configure(settings);
  const found = [...workspace.files].flatMap(({ uri }) =>
    workspace.findings(uri).map(({ code, severity, span }) => `${uri} ${span.start} ${code} ${severity}`),
  );
  return new Set(found);
}
