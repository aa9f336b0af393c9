import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { startEmulator } from '../emulator/start.ts';
import { recordCalls } from './calls.ts';
import { openDeployedApi } from './deployed-api.ts';
import { isolatedEnvironment } from './isolation.ts';
import { addNativePackages } from './native-layers.ts';
import { copyProject } from './project.ts';
import { runScript } from './run-script.ts';

const endings: (() => Promise<void> | void)[] = [];

/** Ends what {@link setUp} started, the last first. */
export async function tearDown(): Promise<void> {
  for (const end of endings.splice(0).reverse()) await end();
}

async function endpointUnderTest(): Promise<string> {
  // Another emulator that runs already, e.g. AWS Emulator: docs/deploy.md.
  const given = process.env.DEPLOY_ENDPOINT;
  if (given) return given;
  const { endpoint, decisions, stop } = await startEmulator();
  process.env.DEPLOY_DECISIONS = decisions;
  endings.push(stop);
  return endpoint;
}

/** The emulator runs functions on this machine, whose processor may not be that of Lambda's. */
function useLayerOfThisMachine(folder: string): void {
  const env = { ...process.env, LAMBDA_CPU: process.arch };
  execFileSync(process.execPath, ['scripts/sharp-layer.ts'], { cwd: folder, env });
}

async function deployAll(): Promise<void> {
  const endpoint = await endpointUnderTest();
  isolatedEnvironment(endpoint);
  const project = copyProject();
  addNativePackages(project.folder);
  endings.push(project.remove);
  useLayerOfThisMachine(project.folder);
  const calls = join(project.folder, 'calls.jsonl');
  const recorder = await recordCalls(endpoint, calls);
  endings.push(recorder.close);
  const run = await runScript(
    project.folder,
    ['deploy.sh', '--all', '--yes'],
    isolatedEnvironment(recorder.url),
  );
  if (run.code !== 0) throw new Error(`Nothing could be deployed:\n${run.stdout}${run.stderr}`);
  console.log(`deploy.sh --all, from nothing: ${run.seconds.toFixed(1)} s\n${run.stdout}`);
  const api = await openDeployedApi(endpoint);
  endings.push(api.close);
  Object.assign(process.env, {
    // For what tests ask of AWS themselves, past the recorder.
    ...isolatedEnvironment(endpoint),
    AWS_ENDPOINT_URL_S3: endpoint,
    API_URL: api.url,
    API_GATEWAY: 'aws',
    DEPLOY_ENDPOINT: recorder.url,
    DEPLOY_CALLS: calls,
    DEPLOY_PROJECT: project.folder,
  });
}

/** Deploys everything with `deploy.sh --all`; tests find the API and the endpoint by the environment. */
// biome-ignore lint/style/noDefaultExport: Jest asks for it
export default async function setUp(): Promise<void> {
  try {
    await deployAll();
  } catch (error) {
    await tearDown();
    throw error;
  }
}
