import { join } from 'node:path';
import type { Config } from 'jest';
import lane from '../jest.config.ts';

/** Runs the mechanics of deployments against moto, which stores resources but runs no functions. */
const config: Config = {
  ...lane,
  rootDir: '../../..',
  globalSetup: join(import.meta.dirname, 'set-up.ts'),
  globalTeardown: join(import.meta.dirname, '../lane/tear-down.ts'),
  testMatch: ['**/test/deploy/moto/*.moto.ts'],
};

// biome-ignore lint/style/noDefaultExport: Jest requires it
export default config;
