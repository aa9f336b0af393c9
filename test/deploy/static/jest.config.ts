import { join } from 'node:path';
import type { Config } from 'jest';
import lane from '../jest.config.ts';

/** Packaged templates, bundles and settings, checked without network; what is packaged is a copy, for the stage prod. */
const config: Config = {
  ...lane,
  rootDir: '../../..',
  globalSetup: join(import.meta.dirname, 'set-up.ts'),
  globalTeardown: join(import.meta.dirname, 'tear-down.ts'),
  testMatch: ['**/*.static.ts'],
};

// biome-ignore lint/style/noDefaultExport: Jest asks for it
export default config;
