import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { refuseMissingLayers } from './layers.cjs';

test('packaging refuses a layer whose folder is missing, by name', () => {
  const serviceDir = mkdtempSync(join(tmpdir(), 'moim-layers-'));
  const classes = { Error };
  const service = { layers: { sharp: { path: 'layers/sharp' } } };
  expect(() => refuseMissingLayers({ service, serviceDir, classes })).toThrow(
    'The layer sharp is missing (layers/sharp): run npm install, which makes it.',
  );
  mkdirSync(join(serviceDir, 'layers/sharp'), { recursive: true });
  expect(() => refuseMissingLayers({ service, serviceDir, classes })).not.toThrow();
  expect(() => refuseMissingLayers({ service: {}, serviceDir, classes })).not.toThrow();
  rmSync(serviceDir, { recursive: true });
});
