import type { Config } from 'jest';
import shared from '../../jest.config.ts';

/** Runs the end-to-end tests and the deploy lane's own tests against a deployment by scripts/deploy.sh. */
const config: Config = {
  testEnvironment: 'node',
  rootDir: '../..',
  globalSetup: './test/deploy/lane/set-up.ts',
  globalTeardown: './test/deploy/lane/tear-down.ts',
  testMatch: [
    '**/test/e2e/*.test.ts',
    '**/services/auth/test/events.test.ts',
    '**/services/files/test/forgeries.test.ts',
    '**/test/deploy/**/*.deploy.ts',
  ],
  modulePathIgnorePatterns: ['/.local/', '/.serverless/', '/.esbuild/'],
  // Only the emulator that the lane starts itself reports its IAM decisions.
  testPathIgnorePatterns: process.env.DEPLOY_ENDPOINT ? ['/roles\\.deploy\\.ts$'] : [],
  testTimeout: 300_000,
  ...(shared.extensionsToTreatAsEsm && { extensionsToTreatAsEsm: shared.extensionsToTreatAsEsm }),
  ...(shared.transform && { transform: shared.transform }),
};

// biome-ignore lint/style/noDefaultExport: Jest requires it
export default config;
