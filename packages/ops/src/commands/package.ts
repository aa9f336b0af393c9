import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { glob, readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { buildService } from '../serverless/build-service.ts';
import { acquirePackagingLock } from '../serverless/packaging-lock.ts';
import { root } from '../services.ts';
import { runCommand } from '../terminal/run-command.ts';

/** Packages services as for a deployment, without network access or AWS credentials: `npm run package [-- users auth]`. */
const run = promisify(execFile);
const services = join(import.meta.dirname, '../../../../services');
const all = (await readdir(services))
  .filter((name) => existsSync(join(services, name, 'serverless.yml')))
  .sort();
const wanted = process.argv.slice(2);

const unknown = wanted.find((name) => !all.includes(name));
if (unknown) {
  console.error(`There is no service "${unknown}". Known: ${all.join(', ')}.`);
  process.exit(1);
}

await runCommand(async () => acquirePackagingLock(root));
if (process.exitCode) process.exit();

for (const name of wanted.length > 0 ? wanted : all) {
  const cwd = join(services, name);
  await runCommand(() => buildService(name));
  if (process.exitCode) process.exit();
  try {
    await run('serverless', ['package'], { cwd });
  } catch (error) {
    const output =
      error instanceof Error && 'stdout' in error
        ? `${error.stdout}${'stderr' in error ? error.stderr : ''}`
        : error;
    console.error(`${name} cannot be packaged:\n${output}`);
    process.exit(1);
  }
  const sizes = [];
  for await (const zip of glob('.serverless/*.zip', { cwd })) {
    const { size } = await stat(join(cwd, zip));
    sizes.push(`${relative('.serverless', zip)} ${Math.ceil(size / 1024)} KB`);
  }
  console.log(`${name.padEnd(12)}${sizes.join(', ') || 'no functions'}`);
}
