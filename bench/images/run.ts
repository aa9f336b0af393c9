import { processImage } from '../../services/files/src/images/process-image.ts';
import { largePhoto } from '../../services/files/test/corpus/large-photo.ts';
import { animation } from '../../services/files/test/corpus/oddities.ts';
import { withMetadata } from '../../services/files/test/corpus/picture.ts';
import { processBarely } from './bare.ts';

/**
 * Compares the CPU time of processing images with that of a short script that makes the same variants with sharp,
 * alternating in one process. The script checks nothing and removes metadata only from images that must be turned.
 */
const rounds = Number(process.argv[3] ?? 9);

const photo = async () => withMetadata(await largePhoto(4_000, 3_000), 1);
const files = [
  { name: 'JPEG, 12 MP, upright', type: 'image/jpeg', bytes: await (await photo()).jpeg().toBuffer() },
  {
    name: 'JPEG, 12 MP, turned',
    type: 'image/jpeg',
    bytes: await withMetadata(await largePhoto(4_000, 3_000), 6)
      .jpeg()
      .toBuffer(),
  },
  {
    name: 'PNG, 12 MP',
    type: 'image/png',
    bytes: await (await photo()).png({ compressionLevel: 3 }).toBuffer(),
  },
  { name: 'WebP, 12 MP', type: 'image/webp', bytes: await (await photo()).webp({ effort: 0 }).toBuffer() },
  {
    name: 'AVIF, 3 MP',
    type: 'image/avif',
    bytes: await withMetadata(await largePhoto(2_000, 1_500))
      .avif({ effort: 0 })
      .toBuffer(),
  },
  { name: 'GIF, 20 frames', type: 'image/gif', bytes: await animation(20, 400, 'gif') },
];

async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const rows = [];
const sums = { ours: 0, bare: 0 };
for (const { name, type, bytes } of files) {
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  for (let round = 0; round < rounds; round++) {
    const ours = async () => times.ours.push(await cpuOf(() => processImage(bytes, type)));
    const bare = async () => times.bare.push(await cpuOf(() => processBarely(bytes)));
    for (const turn of round % 2 === 0 ? [ours, bare] : [bare, ours]) await turn();
  }
  const [ours, bare] = [median(times.ours), median(times.bare)];
  sums.ours += ours;
  sums.bare += bare;
  rows.push({
    file: name,
    'ours, ms': Math.round(ours),
    'bare, ms': Math.round(bare),
    ratio: (ours / bare).toFixed(2),
  });
}
console.table(rows);
console.log(
  `all files: ${(sums.ours / sums.bare).toFixed(2)} of the bare script's CPU time; goal: at most 1.15`,
);
