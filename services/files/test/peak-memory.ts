// Processes one image in its own process and prints its peak memory, which is what the function needs.
import { readFileSync } from 'node:fs';
import { peakMemory } from '@moim/testing';
import { processImage } from '../src/images/process-image.ts';

const [file = '', contentType = ''] = process.argv.slice(2);
const { width, height } = await processImage(readFileSync(file), contentType);
process.stdout.write(JSON.stringify({ width, height, megabytes: Math.round(peakMemory() / 1_024) }));
