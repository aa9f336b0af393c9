import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { measureStarts } from './measure.ts';

/** Cold imports of all functions as deployed, against a bare DynamoDB handler: `npm run bench -- start`. */
const folder = join(import.meta.dirname, '../../services');
const names = (await readdir(folder)).filter((name) => existsSync(join(folder, name, 'src'))).sort();

console.table(
  (await measureStarts(names)).map(({ name, kilobytes, wall, cpu, wallRatio, cpuRatio }) => ({
    function: name,
    KB: kilobytes,
    'wall ms': Number(wall.toFixed(1)),
    'CPU ms': Number(cpu.toFixed(1)),
    'wall ×': Number(wallRatio.toFixed(2)),
    'CPU ×': Number(cpuRatio.toFixed(2)),
  })),
);
