import { spawn } from 'node:child_process';
import { join } from 'node:path';

// `node scripts/jest.ts [NAME=value …] <project> [Jest's arguments]` runs one project of jest.config.ts. Unlike a shell's
// `NAME=value command`, it works under Windows, too.
const jest = join(import.meta.dirname, '../node_modules/jest/bin/jest.js');
const assignment = /^([A-Z_]+)=(.*)$/;

const words = process.argv.slice(2);
const start = words.findIndex((word) => !assignment.test(word));
const [project, ...rest] = start < 0 ? [] : words.slice(start);
if (project === undefined) {
  console.error('Name a project of jest.config.ts, for example: node scripts/jest.ts test services/users');
  process.exit(2);
}
for (const word of words.slice(0, start)) {
  const [, name = '', value = ''] = assignment.exec(word) ?? [];
  process.env[name] = value;
}

// Last, because Jest would take every path that follows `--selectProjects` for the name of a project.
const child = spawn(
  process.execPath,
  ['--experimental-vm-modules', jest, ...rest, '--selectProjects', project],
  { stdio: 'inherit' },
);
// Ctrl-C reaches Jest as well; this process waits until Jest has stopped what it started.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === null ? 1 : 128);
});
