import { measureStarts, servicesWithFunctions } from './measure.ts';

/** Cold imports of all functions as deployed, against a bare DynamoDB handler: `npm run bench -- start`. */
console.table(
  (await measureStarts(servicesWithFunctions)).map(({ name, kilobytes, wall, cpu, wallRatio, cpuRatio }) => ({
    function: name,
    KB: kilobytes,
    'wall ms': Number(wall.toFixed(1)),
    'CPU ms': Number(cpu.toFixed(1)),
    'wall ×': Number(wallRatio.toFixed(2)),
    'CPU ×': Number(cpuRatio.toFixed(2)),
  })),
);
