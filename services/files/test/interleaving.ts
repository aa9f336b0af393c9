import { setImmediate as turn } from 'node:timers/promises';
import { transaction } from '@moim/common/dynamodb';
import { newId } from '@moim/common/ids';
import { integerBetween, pickOne } from '@moim/testing';
import { files } from '../src/models/file.ts';
import { type FileKey, uploadKey } from '../src/models/object-keys.ts';
import { removeExpired } from '../src/services/expiry.ts';
import { deleteFile } from '../src/services/files.ts';
import { tidy } from '../src/services/objects.ts';
import { processUpload } from '../src/services/process-upload.ts';
import { counting } from '../src/services/quota.ts';
import { fakeBucket } from './fake-bucket.ts';

const announced = Buffer.from('Hello, harbour.\n');
const contents = [
  announced,
  Buffer.from('HELLO, HARBOUR.\n'),
  Buffer.from('Hello\0\0harbour.\n'),
  Buffer.from('Too short.'),
];

/** One file after everything has happened to it. */
export interface Ended extends FileKey {
  objects: Map<string, Uint8Array>;
  /** The served folder when the file was first seen ready. */
  firstFolder: string | undefined;
}

const never = new Promise<never>(() => {});

/**
 * Lets everything happen to one file concurrently, in an order drawn from `random`: it is announced, uploaded and
 * notified once or several times (also too early), deleted, and it expires; functions fail or are killed between any two
 * steps. Finally, all messages are delivered once more, as queues do.
 */
export async function interleave(random: () => number): Promise<Ended> {
  const file = { ownerId: `owner-${newId()}`, fileId: newId() };
  const objects = new Map<string, Uint8Array>();
  const messages: (() => Promise<void>)[] = [];
  let calm = false;
  let firstFolder: string | undefined;

  const disturb = async (): Promise<void> => {
    if (calm) return;
    const luck = random();
    if (luck < 0.05) throw new Error('The network failed');
    if (luck < 0.08) await never;
  };
  const bucket = fakeBucket(objects, disturb);
  const wait = async (): Promise<void> => {
    for (let left = integerBetween(random, 0, 40); left > 0; left--) await turn();
  };
  const note = async (): Promise<void> => {
    firstFolder ??= (await files.get(file, { consistent: true }))?.folder;
  };

  /** Delivers a message up to three times. A killed handler never answers, so nothing awaits it. */
  const deliver = async (handle: () => Promise<void>): Promise<void> => {
    messages.push(handle);
    for (let left = integerBetween(random, 0, 3); left > 0; left--) {
      await wait();
      handle().then(note, () => {});
    }
  };
  const announce = async (): Promise<void> => {
    const item = {
      ...file,
      name: 'n.txt',
      contentType: 'text/plain' as const,
      size: announced.length,
      status: 'pending' as const,
      variants: [],
      held: announced.length,
      expiresAt: 4e9,
    };
    await counting(item, files.create.tx(item));
  };
  const upload = async (): Promise<void> => {
    await wait();
    if (objects.has(uploadKey(file))) return;
    objects.set(uploadKey(file), pickOne(random, announced, announced, announced, ...contents));
    await deliver(() => processUpload(bucket, file, 1));
  };
  const remove = async (): Promise<void> => {
    await wait();
    await deleteFile(file.ownerId, file.fileId);
    await deliver(() => tidy(bucket, file, undefined));
  };
  const expire = async (): Promise<void> => {
    await wait();
    try {
      await files.update(file, { expiresAt: 1 }, { if: { status: 'pending' } });
    } catch {
      return;
    }
    await files.delete(file);
    let given: Promise<void> | undefined;
    // Once only, as the record of handled events ensures.
    messages.push(async () => {
      given ??= removeExpired(bucket, file, announced.length).then((writes) => transaction(...writes));
      await given;
    });
  };

  const early = random() < 0.1 ? [upload()] : [];
  await announce();
  await Promise.all([
    ...early,
    upload(),
    ...(random() < 0.5 ? [upload()] : []),
    ...(random() < 0.3 ? [remove()] : []),
    ...(random() < 0.15 ? [expire()] : []),
  ]);
  await wait();
  calm = true;
  for (const handle of messages) await handle();
  return { ...file, objects, firstFolder };
}
