import { join } from 'node:path';
import type { Config } from 'jest';
import lane from '../jest.config.ts';

/** The mechanics of deploying, against moto: it keeps what the templates say, and runs nothing. */
const config: Config = {
  ...lane,
  rootDir: '../../..',
  globalSetup: join(import.meta.dirname, 'set-up.ts'),
  globalTeardown: join(import.meta.dirname, '../lane/tear-down.ts'),
  testMatch: ['**/test/deploy/moto/*.moto.ts'],
};

// biome-ignore lint/style/noDefaultExport: Jest asks for it
export default config;
