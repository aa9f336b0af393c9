import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { artifactsOf, otherProject, services } from './packaged.ts';

/** Kilobytes, zipped; API functions start cold with this, so it is 300 unless a reason is given. */
const budgets: Record<string, { kilobytes: number; reason: string }> = {
  docs: {
    kilobytes: 600,
    reason: 'carries the files of Swagger UI, which are read only when they are asked for',
  },
  'files/sharp.zip': {
    kilobytes: 10_000,
    reason: 'the layer of the function that processes images: sharp and its native library',
  },
};

const all = services.flatMap((service) =>
  [...artifactsOf(service)].map(([name, file]) => ({ service, name, file })),
);

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

test('every bundle is within its budget', () => {
  const rows = all.map(({ service, name, file }) => {
    const { kilobytes: budget } = budgets[`${service}/${name}`] ?? budgets[service] ?? { kilobytes: 300 };
    return { service, name, kilobytes: Math.ceil(statSync(file).size / 1024), budget };
  });
  console.table(rows);
  expect(rows.filter(({ kilobytes, budget }) => kilobytes > budget)).toEqual([]);
});

test.each(all)(
  '$service $name is the same, byte for byte, packaged again in another folder',
  ({ service, name, file }) => {
    const other = artifactsOf(service, otherProject).get(name) ?? 'missing';
    expect(hashOf(other)).toBe(hashOf(file));
  },
);
