import { availableParallelism } from 'node:os';
import type { Config } from 'jest';

type Project = Exclude<NonNullable<Config['projects']>[number], string>;

/** What every project shares. */
const shared: Project = {
  testEnvironment: 'node',
  // Tests import the sources of the client, and not what `npm pack` builds from them.
  testEnvironmentOptions: { customExportConditions: ['node', 'node-addons', 'moim-source'] },
  testPathIgnorePatterns: ['/node_modules/', '/.local/', '/templates/'],
  // The template has the name of the documentation's example, a service that may exist.
  modulePathIgnorePatterns: ['/.local/', '/.serverless/', '/.esbuild/', '/templates/service/package\\.json$'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript' },
          target: 'es2024',
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
};

/** Runs against one local stack that all of the project's tests share. */
const onLocalStack: Project = {
  ...shared,
  globalSetup: './test/jest/global-setup.ts',
  globalTeardown: './test/jest/global-teardown.ts',
  setupFiles: ['./test/jest/quiet.ts'],
};

const deployLane: Project = {
  ...shared,
  displayName: 'deploy',
  globalSetup: './test/deploy/lane/set-up.ts',
  globalTeardown: './test/deploy/lane/tear-down.ts',
  testMatch: [
    '**/test/e2e/*.test.ts',
    '**/services/auth/test/events.test.ts',
    '**/services/files/test/forgeries.test.ts',
    '**/test/deploy/**/*.deploy.ts',
  ],
  // Only the emulator that the lane starts itself reports the decisions of its IAM, and leads a distribution to its API.
  testPathIgnorePatterns: process.env.DEPLOY_ENDPOINT ? ['/(roles|websockets|web-story)\\.deploy\\.ts$'] : [],
};

const config: Config = {
  // `npm test` and `npm run test:<name>` run one project each; CONTRIBUTING.md describes them.
  projects: [
    { ...onLocalStack, displayName: 'test', testMatch: ['**/*.test.ts'] },
    { ...onLocalStack, displayName: 'local', testMatch: ['**/*.local.ts'] },
    { ...onLocalStack, displayName: 'events', testMatch: ['**/*.story.ts'] },
    { ...onLocalStack, displayName: 'docs', testMatch: ['**/*.docs.ts'] },
    { ...onLocalStack, displayName: 'client', testMatch: ['**/*.client.ts'] },
    { ...onLocalStack, displayName: 'browser', testMatch: ['**/*.browser.ts'] },
    {
      ...onLocalStack,
      displayName: 'web',
      globalSetup: './test/jest/web-set-up.ts',
      globalTeardown: './test/jest/web-tear-down.ts',
      testMatch: ['**/*.web.ts'],
    },
    {
      ...onLocalStack,
      displayName: 'lighthouse',
      globalSetup: './test/jest/web-set-up.ts',
      globalTeardown: './test/jest/web-tear-down.ts',
      testMatch: ['**/*.lighthouse.ts'],
    },
    {
      ...shared,
      displayName: 'static',
      globalSetup: './test/deploy/static/set-up.ts',
      globalTeardown: './test/deploy/static/tear-down.ts',
      testMatch: ['**/*.static.ts'],
    },
    deployLane,
    {
      ...shared,
      displayName: 'moto',
      globalSetup: './test/deploy/moto/set-up.ts',
      globalTeardown: './test/deploy/lane/tear-down.ts',
      testMatch: ['**/test/deploy/moto/*.moto.ts'],
    },
  ],
  // Tests spend much of their time waiting: for processes to start, reloads, time-outs.
  maxWorkers: availableParallelism() + 1,
  // Catches tests that hang, and leaves a busy machine enough time for the others.
  testTimeout: 120_000,
  // The services run in processes of the local stack, whose coverage is not measured.
  collectCoverageFrom: ['common/**/*.ts', '!**/*.test.ts', '!**/{test,testing}/**'],
  // babel counts the branches of the source; v8 counts those of the code that it optimised.
  coverageProvider: 'babel',
  coverageThreshold: {
    global: { branches: 92, lines: 98 },
  },
};

export default config;
