import type { Schemas } from '@moim/client';
import { bucket } from '@moim/common/storage';
import { accountId } from '@moim/local-aws';
import { waitUntil } from '../wait-until.ts';
import type { Person } from './people.ts';

export type AnnouncedFile = Schemas['AnnouncedFile'];
type FileInput = Schemas['FileInput'];

/** The bucket of the stage under test, as its own functions reach it. */
export const filesBucket = bucket(() => `moim-dev-files-${accountId}-${process.env.AWS_REGION}`);

/** Announces a file for these bytes. */
export async function announce(
  { api }: Pick<Person, 'api'>,
  bytes: Uint8Array,
  contentType: FileInput['contentType'],
  more: Partial<FileInput> = {},
): Promise<AnnouncedFile> {
  const body = { name: 'harbour', contentType, size: bytes.length, ...more };
  const { data, error } = await api.POST('/v1/files', { body });
  if (!data) throw new Error(`Nothing could be announced: ${JSON.stringify(error)}`);
  return data;
}

/** Sends bytes to where an announcement says. */
export const uploadBytes = (
  { method, url, headers }: AnnouncedFile['upload'],
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Response> => fetch(url, { method, headers, body: bytes });

/** Waits until a file is not pending any more. */
export async function waitUntilProcessed({ api }: Pick<Person, 'api'>, fileId: string) {
  const asked = async () => {
    const { data } = await api.GET('/v1/files/{fileId}', { params: { path: { fileId } } });
    return data?.file.status === 'pending' ? undefined : data;
  };
  return waitUntil(`the file ${fileId} is settled`, asked);
}

/** Announces, uploads and waits. */
export async function upload(
  person: Pick<Person, 'api'>,
  bytes: Uint8Array<ArrayBuffer>,
  contentType: FileInput['contentType'],
  more: Partial<FileInput> = {},
) {
  const { file, upload } = await announce(person, bytes, contentType, more);
  const { status } = await uploadBytes(upload, bytes);
  if (status !== 200) throw new Error(`Nothing could be uploaded: ${status}`);
  return waitUntilProcessed(person, file.fileId);
}
