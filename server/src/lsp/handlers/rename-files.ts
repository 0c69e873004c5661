import {
  FileOperationPatternKind,
  type FileOperationRegistrationOptions,
  type RenameFilesParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { editsForMoves } from '../../features/rename-files.js';
import { defineHandler } from '../handler.js';
import { canonicalUri } from '../uris.js';

const watched: FileOperationRegistrationOptions = {
  filters: [
    { scheme: 'file', pattern: { glob: '**/*.{yaml,yml}', matches: FileOperationPatternKind.file } },
    { scheme: 'file', pattern: { glob: '**', matches: FileOperationPatternKind.folder } },
  ],
};

/** `workspace/willRenameFiles`: kustomizations follow the files that they list. */
export const renameFilesHandler = defineHandler<RenameFilesParams, WorkspaceEdit | null>({
  method: 'workspace/willRenameFiles',
  capabilities: ({ renamesFiles }) => (renamesFiles ? { workspace: { fileOperations: { willRename: watched } } } : {}),
  nothing: null,
  handle({ files }, { workspace, convert }) {
    const moves = files.map(({ oldUri, newUri }) => ({ from: canonicalUri(oldUri), to: canonicalUri(newUri) }));
    const edits = editsForMoves(workspace, moves);
    return edits.size === 0 ? null : convert.editOf(edits);
  },
});
