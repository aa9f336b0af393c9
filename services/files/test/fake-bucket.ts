import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { type Bucket, StorageError } from '@moim/common/storage';

type FakeBucket = Pick<Bucket, 'describe' | 'read' | 'readBytes' | 'write' | 'delete' | 'list'>;

const etagOf = (bytes: Uint8Array): string => `"${createHash('md5').update(bytes).digest('hex')}"`;

/**
 * A bucket in memory. Every operation yields to others and awaits `disturb` first, which may throw, like a failing
 * network, or never resolve, like a killed function.
 */
export function fakeBucket(objects: Map<string, Uint8Array>, disturb: () => Promise<void>): FakeBucket {
  const step = async (): Promise<void> => {
    await turn();
    await disturb();
  };
  const existing = (key: string): Uint8Array => {
    const bytes = objects.get(key);
    if (!bytes) throw new StorageError('not-found', 'the object does not exist', { bucket: 'fake', key });
    return bytes;
  };
  return {
    describe: async (key) => {
      await step();
      const bytes = objects.get(key);
      return bytes && { size: bytes.length, contentType: '', etag: etagOf(bytes), lastModified: new Date(0) };
    },
    read: async (key) => {
      await step();
      const bytes = existing(key);
      return {
        body: Readable.from([bytes]),
        size: bytes.length,
        contentType: '',
        etag: etagOf(bytes),
        lastModified: new Date(0),
      };
    },
    readBytes: async (key) => {
      await step();
      return existing(key);
    },
    write: async (key, body) => {
      await step();
      const parts = [];
      if (body instanceof Uint8Array) parts.push(body);
      else for await (const part of body) parts.push(part);
      await step();
      objects.set(key, Buffer.concat(parts));
    },
    delete: async (keys) => {
      for (const key of [keys].flat()) {
        await step();
        objects.delete(key);
      }
    },
    async *list(prefix) {
      await step();
      for (const key of [...objects.keys()].filter((one) => one.startsWith(prefix))) {
        yield { key, size: objects.get(key)?.length ?? 0, lastModified: new Date(0) };
      }
    },
  };
}
