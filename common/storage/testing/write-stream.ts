import { randomBytes } from 'node:crypto';
import { peakMemory } from '@moim/testing';
import { bucket } from '../index.ts';

/** Streams the given number of mebibytes to a bucket, reads them again, and prints how much memory that took. */
const [name = '', mebibytes = '1'] = process.argv.slice(2);
const files = bucket(() => name);
await files.write('warm', Buffer.from('x'), { contentType: 'text/plain' });
const before = peakMemory();

const piece = randomBytes(1024 * 1024);
async function* stream() {
  for (let at = 0; at < Number(mebibytes); at++) yield piece;
}
await files.write('large', stream(), { contentType: 'application/octet-stream' });
const { body, size } = await files.read('large');
let read = 0;
for await (const bytes of body) read += bytes.length;
console.log(JSON.stringify({ size, read, grownMebibytes: (peakMemory() - before) / 1024 }));
