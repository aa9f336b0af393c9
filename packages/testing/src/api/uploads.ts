import type { Schemas } from '@moim/client';
import { bucket } from '@moim/common/storage';
import { accountId } from '@moim/local-aws';
import { waitUntil } from '../wait-until.ts';
import type { Person } from './people.ts';
import { plainPicture } from './picture.ts';

export type AnnouncedFile = Schemas['AnnouncedFile'];
type FileInput = Schemas['FileInput'];

/** The files bucket of the stage under test. */
export const filesBucket = bucket(() => `moim-dev-files-${accountId}-${process.env.AWS_REGION}`);

/** Announces a file for `bytes`. Throws an Error if the API refuses. */
export async function announce(
  { api }: Pick<Person, 'api'>,
  bytes: Uint8Array,
  contentType: FileInput['contentType'],
  more: Partial<FileInput> = {},
): Promise<AnnouncedFile> {
  const body = { name: 'harbour', contentType, size: bytes.length, ...more };
  const { data, error } = await api.POST('/v1/files', { body });
  if (!data) throw new Error(`Could not announce a file: ${JSON.stringify(error)}`);
  return data;
}

/** Uploads `bytes` to the presigned URL of an announced file. */
export const uploadBytes = (
  { method, url, headers }: AnnouncedFile['upload'],
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Response> => fetch(url, { method, headers, body: bytes });

/** Waits until a file is ready or failed. */
export async function waitUntilProcessed({ api }: Pick<Person, 'api'>, fileId: string) {
  const getFile = async () => {
    const { data } = await api.GET('/v1/files/{fileId}', { params: { path: { fileId } } });
    return data?.file.status === 'pending' ? undefined : data;
  };
  return waitUntil(`the file ${fileId} is processed`, getFile);
}

/** Announces and uploads a file, and waits until it is processed. */
export async function upload(
  person: Pick<Person, 'api'>,
  bytes: Uint8Array<ArrayBuffer>,
  contentType: FileInput['contentType'],
  more: Partial<FileInput> = {},
) {
  const { file, upload } = await announce(person, bytes, contentType, more);
  const { status } = await uploadBytes(upload, bytes);
  if (status !== 200) throw new Error(`Could not upload the file: status ${status}`);
  return waitUntilProcessed(person, file.fileId);
}

/** Uploads a picture of 640 × 480 pixels, and waits until it is ready. @returns its fileId */
export async function uploadPicture(person: Pick<Person, 'api'>): Promise<string> {
  const { file } = await upload(person, plainPicture(640, 480, [42, 111, 151]), 'image/png');
  if (file.status !== 'ready') throw new Error(`The picture has failed: ${JSON.stringify(file.failure)}`);
  return file.fileId;
}
