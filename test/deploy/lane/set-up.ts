import { execFileSync } from 'node:child_process';
import { startEmulator } from '../emulator/start.ts';
import { deployAll } from './deploy-all.ts';
import { openDeployedApi } from './deployed-api.ts';
import { atEnd, endAll } from './endings.ts';
import { addNativePackages } from './native-layers.ts';
import { platformExport } from './platform-export.ts';

async function endpointUnderTest(): Promise<string> {
  // Another emulator that is already running, such as AWS Emulator: docs/deploy.md.
  const given = process.env.DEPLOY_ENDPOINT;
  if (given) return given;
  const { endpoint, decisions, stop } = await startEmulator();
  process.env.DEPLOY_DECISIONS = decisions;
  atEnd(stop);
  return endpoint;
}

/** The emulator runs functions on this machine, which may have another processor than Lambda. */
function useLayerOfThisMachine(folder: string): void {
  addNativePackages(folder);
  const env = { ...process.env, LAMBDA_CPU: process.arch };
  execFileSync(process.execPath, ['scripts/sharp-layer.ts'], { cwd: folder, env });
}

/** Deploys everything with `deploy.sh --all`; environment variables pass the API and the endpoint to the tests. */
// biome-ignore lint/style/noDefaultExport: Jest requires it
export default async function setUp(): Promise<void> {
  try {
    const endpoint = await endpointUnderTest();
    await deployAll(endpoint, useLayerOfThisMachine);
    const api = await openDeployedApi(endpoint);
    atEnd(api.close);
    Object.assign(process.env, {
      API_URL: api.url,
      API_GATEWAY: 'aws',
      USER_POOL_ID: await platformExport(endpoint, 'UserPoolId'),
    });
  } catch (error) {
    await endAll();
    throw error;
  }
}
