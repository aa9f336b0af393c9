import { availableParallelism } from 'node:os';
import type { Config } from 'jest';

const config: Config = {
  testEnvironment: 'node',
  globalSetup: './test/jest/global-setup.ts',
  globalTeardown: './test/jest/global-teardown.ts',
  setupFiles: ['./test/jest/quiet.ts'],
  // Much of a test run is waiting: for starts, reloads, time-outs.
  maxWorkers: availableParallelism() + 1,
  // For what hangs. What works may take its time on a busy machine.
  testTimeout: 120_000,
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/.local/', '/templates/'],
  // Declarations of events are read by functions of the local stack, in a process that is not measured.
  collectCoverageFrom: [
    'common/**/*.ts',
    'services/*/src/**/*.ts',
    '!**/*.test.ts',
    '!services/*/src/{publish,consume}.ts',
    '!**/{test,testing}/**',
  ],
  // Counts branches of the source, not of what the engine ran.
  coverageProvider: 'babel',
  coverageThreshold: {
    global: { branches: 95, lines: 97 },
    './common/': { branches: 95, lines: 98 },
    './services/': { branches: 95, lines: 98 },
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
