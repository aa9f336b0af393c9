import { deployAll } from '../lane/deploy-all.ts';
import { atEnd, endAll } from '../lane/endings.ts';
import { startMoto } from './start.ts';

/** Deploys everything to moto with `deploy.sh --all`; tests find the endpoint by the environment. */
// biome-ignore lint/style/noDefaultExport: Jest asks for it
export default async function setUp(): Promise<void> {
  try {
    const { endpoint, stop } = await startMoto();
    atEnd(stop);
    await deployAll(endpoint);
  } catch (error) {
    await endAll();
    throw error;
  }
}
