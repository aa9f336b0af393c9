import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const { requireLayers } = createRequire(import.meta.url)('./layers.cjs');

test('a layer that was not made is refused by name, before packaging waits for it for ever', () => {
  const serviceDir = mkdtempSync(join(tmpdir(), 'moim-layers-'));
  const classes = { Error };
  const service = { layers: { sharp: { path: 'layers/sharp' } } };
  expect(() => requireLayers({ service, serviceDir, classes })).toThrow(
    'The layer sharp is missing (layers/sharp): npm install makes it.',
  );
  mkdirSync(join(serviceDir, 'layers/sharp'), { recursive: true });
  expect(() => requireLayers({ service, serviceDir, classes })).not.toThrow();
  expect(() => requireLayers({ service: {}, serviceDir, classes })).not.toThrow();
  rmSync(serviceDir, { recursive: true });
});
