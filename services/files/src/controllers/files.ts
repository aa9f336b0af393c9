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
import { type FileInput, type FilePath, type FileQuery, showFile } from '../models/file-schemas.ts';
import * as files from '../services/files.ts';
import { presignFile } from '../services/uploads.ts';
import { waitForFile } from '../services/waiting.ts';

export async function createFile({ caller, body }: CallerRequest<{ body: FileInput }>) {
  const file = await files.createFile(caller.userId, body);
  const upload = await presignFile(file, body);
  const represents = { file: showFile(file) };
  return { ...created(`/v1/files/${file.fileId}`, { ...represents, upload }), represents };
}

export async function getFile({
  caller,
  params,
  query,
}: CallerRequest<{ params: FilePath; query: FileQuery }>) {
  const file = await waitForFile(caller.userId, params.fileId, query.wait);
  const download = await files.downloadOf(file);
  const represents = { file: showFile(file) };
  return download ? { ...ok({ ...represents, download }), represents } : ok(represents);
}

export async function listFiles({ caller, query }: CallerRequest<{ query: PageQuery }>) {
  const page = await files.listFiles(caller.userId, pageOptions(query, caller));
  const thumbnails = await Promise.all(page.items.map((file) => files.thumbnailOf(file)));
  const items = page.items.map((file, index) => ({ file, thumbnail: thumbnails[index] }));
  return ok(
    pageBody({ ...page, items }, ({ file, thumbnail }) => ({
      ...showFile(file),
      ...(thumbnail && { thumbnail }),
    })),
  );
}

export async function deleteFile({ caller, params, precondition }: CallerRequest<{ params: FilePath }>) {
  await files.deleteFile(
    caller.userId,
    params.fileId,
    preconditionOnStored(precondition, (file) => ({ file: showFile(file) })),
  );
  return noContent();
}
