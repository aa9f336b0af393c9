import type { Config } from 'jest';
import lane from '../jest.config.ts';

/** Packaged templates and bundles, checked without network; what is packaged is a copy, for the stage prod. */
const config: Config = {
  ...lane,
  rootDir: '../../..',
  globalSetup: './test/deploy/static/set-up.ts',
  globalTeardown: './test/deploy/static/tear-down.ts',
  testMatch: ['**/test/deploy/static/**/*.static.ts'],
};

// biome-ignore lint/style/noDefaultExport: Jest asks for it
export default config;
