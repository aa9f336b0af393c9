import { readFileSync } from 'node:fs';
import { photo } from './steps.ts';

/** A picture of 18 MiB, which is uploaded in parts: what follows the end of a PNG is ignored. */
export const largePicture = () => ({
  name: 'large.png',
  mimeType: 'image/png',
  buffer: Buffer.concat([readFileSync(photo), Buffer.alloc(18 * 1024 * 1024)]),
});
