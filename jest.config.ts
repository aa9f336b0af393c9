import type { Config } from 'jest';

const config: Config = {
  testEnvironment: 'node',
  globalSetup: './test/global-setup.ts',
  globalTeardown: './test/global-teardown.ts',
  setupFiles: ['./test/quiet.ts'],
  // Much of a test run is waiting: for starts, reloads, time-outs.
  maxWorkers: '100%',
  testTimeout: 30_000,
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/.local/', '/templates/'],
  // Declarations of events are read by functions of the local stack, in a process that is not measured.
  collectCoverageFrom: [
    'common/**/*.ts',
    'services/*/src/**/*.ts',
    '!**/*.test.ts',
    '!services/*/src/events.ts',
    '!**/{test,testing}/**',
  ],
  // Counts branches of the source, not of what the engine ran.
  coverageProvider: 'babel',
  coverageThreshold: {
    global: { branches: 90, lines: 90 },
    './common/': { branches: 93, lines: 95 },
    // What strips images has a branch for every way in which a file can be broken.
    './services/': { branches: 80, lines: 90 },
  },
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

export default config;
