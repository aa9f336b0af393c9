import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Packages the named services of a project, or all, for the stage prod without network access. */
export async function packageOffline(folder: string, services: readonly string[] = []): Promise<void> {
  const { PATH = '', HOME = '' } = process.env;
  await run(process.execPath, ['test/deploy/static/package-all.ts', folder, ...services], {
    env: {
      PATH,
      HOME,
      HTTPS_PROXY: 'http://127.0.0.1:9',
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_CONFIG_FILE: '/dev/null',
    },
  });
}
