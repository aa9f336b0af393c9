import { deployAll } from '../lane/deploy-all.ts';
import { atEnd, endAll } from '../lane/endings.ts';
import { startMoto } from './start.ts';

/** Deploys everything to moto with `deploy.sh --all`; an environment variable passes the endpoint to the tests. */
// biome-ignore lint/style/noDefaultExport: Jest requires it
export default async function setUp(): Promise<void> {
  try {
    const { endpoint, stop } = await startMoto();
    atEnd(stop);
    // moto has no API that could answer.
    await deployAll(endpoint, undefined, ['--skip-health-check']);
  } catch (error) {
    await endAll();
    throw error;
  }
}
