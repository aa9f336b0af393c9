import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { artifactsOf, otherProject, services } from './packaged.ts';

/** Size budgets of zipped bundles in kilobytes. Bundle size affects cold starts, so a budget over 300 needs a reason. */
const budgets: Record<string, { kilobytes: number; reason: string }> = {
  docs: {
    kilobytes: 800,
    reason: 'contains the API description and the files of Swagger UI, which are only read on request',
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

test('every bundle stays within its size budget', () => {
  const rows = all.map(({ service, name, file }) => {
    const { kilobytes: budget } = budgets[`${service}/${name}`] ?? budgets[service] ?? { kilobytes: 300 };
    return { service, name, kilobytes: Math.ceil(statSync(file).size / 1024), budget };
  });
  console.table(rows);
  expect(rows.filter(({ kilobytes, budget }) => kilobytes > budget)).toEqual([]);
});

test.each(all)(
  '$service $name is identical, byte for byte, if packaged in another folder',
  ({ service, name, file }) => {
    const other = artifactsOf(service, otherProject).get(name) ?? 'missing';
    expect(hashOf(other)).toBe(hashOf(file));
  },
);
