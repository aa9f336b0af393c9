// A process of its own for one image, so that its memory is that of nothing else: what a function needs at most.
import { readFileSync } from 'node:fs';
import { peakMemory } from '@moim/testing';
import { processImage } from '../src/images/process-image.ts';

const [file = '', contentType = ''] = process.argv.slice(2);
const { width, height } = await processImage(readFileSync(file), contentType);
process.stdout.write(JSON.stringify({ width, height, megabytes: Math.round(peakMemory() / 1_024) }));
