import {
  type CallerRequest,
  created,
  noContent,
  ok,
  type PageQuery,
  pageBody,
  pageOptions,
  preconditionOnStored,
} from '@moim/common/http';
import { type FileInput, type FilePath, showFile } from '../models/file-schemas.ts';
import * as files from '../services/files.ts';

export async function createFile({ caller, body }: CallerRequest<{ body: FileInput }>) {
  const { file, upload } = await files.createFile(caller.userId, body);
  const represents = { file: showFile(file) };
  return { ...created(`/v1/files/${file.fileId}`, { ...represents, upload }), represents };
}

export async function getFile({ caller, params }: CallerRequest<{ params: FilePath }>) {
  const file = await files.getFile(caller.userId, params.fileId);
  const download = await files.downloadOf(file);
  const represents = { file: showFile(file) };
  return download ? { ...ok({ ...represents, download }), represents } : ok(represents);
}

export async function listFiles({ caller, query }: CallerRequest<{ query: PageQuery }>) {
  const page = await files.listFiles(caller.userId, pageOptions(query, caller));
  return ok(pageBody(page, showFile));
}

export async function deleteFile({ caller, params, precondition }: CallerRequest<{ params: FilePath }>) {
  await files.deleteFile(
    caller.userId,
    params.fileId,
    preconditionOnStored(precondition, (file) => ({ file: showFile(file) })),
  );
  return noContent();
}
