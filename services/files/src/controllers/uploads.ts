import { type CallerRequest, type ControllerResult, ok } from '@moim/common/http';
import {
  announcedFile,
  type FileInput,
  type FilePath,
  showFile,
  type UploadedParts,
} from '../models/file-schemas.ts';
import * as uploads from '../services/uploads.ts';

/** Replays the announcement of a file with a new upload URL, because the first one expires long before its key. */
export async function replayCreateFile(
  { caller, body }: CallerRequest<{ body: FileInput }>,
  first: ControllerResult,
): Promise<ControllerResult> {
  const { file } = announcedFile.parse(first.body);
  const upload = await uploads.presignFile({ ownerId: caller.userId, fileId: file.fileId }, body);
  return { ...first, body: { file, upload } };
}

export async function renewUpload({ caller, params }: CallerRequest<{ params: FilePath }>) {
  const { file, upload } = await uploads.renewUpload(caller.userId, params.fileId);
  return ok({ file: showFile(file), upload });
}

export async function completeUpload({
  caller,
  params,
  body,
}: CallerRequest<{ params: FilePath; body: UploadedParts }>) {
  const file = await uploads.completeUpload(caller.userId, params.fileId, body.parts);
  return ok({ file: showFile(file) });
}
