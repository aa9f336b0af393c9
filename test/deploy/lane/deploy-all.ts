import { join } from 'node:path';
import { recordCalls } from './calls.ts';
import { atEnd } from './endings.ts';
import { isolatedEnvironment } from './isolation.ts';
import { copyProject } from './project.ts';
import { runScript } from './run-script.ts';

/**
 * Deploys everything to an endpoint with `deploy.sh --all` from a copy of the project, which `prepare` may change first.
 * Environment variables pass the endpoint, the copy and the recorded calls to the tests.
 */
export async function deployAll(
  endpoint: string,
  prepare: (folder: string) => void = () => {},
  flags: readonly string[] = [],
): Promise<void> {
  isolatedEnvironment(endpoint);
  const project = copyProject();
  atEnd(project.remove);
  prepare(project.folder);
  const calls = join(project.folder, 'calls.jsonl');
  const recorder = await recordCalls(endpoint, calls);
  atEnd(recorder.close);
  const run = await runScript(
    project.folder,
    ['deploy.sh', '--all', '--yes', ...flags],
    isolatedEnvironment(recorder.url),
  );
  if (run.code !== 0) throw new Error(`deploy.sh --all failed:\n${run.stdout}${run.stderr}`);
  console.log(`deploy.sh --all, from nothing: ${run.seconds.toFixed(1)} s\n${run.stdout}`);
  Object.assign(process.env, {
    // The tests' own AWS calls bypass the recorder.
    ...isolatedEnvironment(endpoint),
    AWS_ENDPOINT_URL_S3: endpoint,
    DEPLOY_ENDPOINT: recorder.url,
    DEPLOY_CALLS: calls,
    DEPLOY_PROJECT: project.folder,
  });
}
