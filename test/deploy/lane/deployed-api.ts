import { forward } from './forward.ts';
import { type Listener, listen } from './listen.ts';
import { platformExport } from './platform-export.ts';

/**
 * Opens the deployed API at a plain loopback address. Emulators distinguish APIs by host names that do not resolve, so a
 * proxy sets the right one.
 */
export async function openDeployedApi(endpoint: string, stage = 'dev'): Promise<Listener> {
  const { host } = new URL(await platformExport(endpoint, 'HttpApiUrl', stage));
  return listen((request, body, response) => forward(endpoint, host, request, body, response));
}
