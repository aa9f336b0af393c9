import { join } from 'node:path';
import type { Config } from 'jest';
import lane from '../jest.config.ts';

/** Checks packaged templates, bundles and settings without network access, on a copy packaged for the stage prod. */
const config: Config = {
  ...lane,
  rootDir: '../../..',
  globalSetup: join(import.meta.dirname, 'set-up.ts'),
  globalTeardown: join(import.meta.dirname, 'tear-down.ts'),
  testMatch: ['**/*.static.ts'],
};

// biome-ignore lint/style/noDefaultExport: Jest requires it
export default config;
