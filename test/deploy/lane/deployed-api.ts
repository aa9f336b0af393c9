import { CloudFormationClient, ListExportsCommand } from '@aws-sdk/client-cloudformation';
import { forward } from './forward.ts';
import { credentials, region } from './isolation.ts';
import { type Listener, listen } from './listen.ts';

/**
 * Opens the deployed API at a plain loopback address. Emulators distinguish APIs by host names that do not resolve, so a
 * proxy sets the right one.
 */
export async function openDeployedApi(endpoint: string, stage = 'dev'): Promise<Listener> {
  const client = new CloudFormationClient({ endpoint, region, credentials });
  const { Exports = [] } = await client.send(new ListExportsCommand({}));
  const url = Exports.find(({ Name }) => Name === `moim-platform-${stage}-HttpApiUrl`)?.Value;
  if (url === undefined) throw new Error('The platform stack has no export HttpApiUrl.');
  const { host } = new URL(url);
  return listen((request, body, response) => forward(endpoint, host, request, body, response));
}
