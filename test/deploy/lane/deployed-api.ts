import { CloudFormationClient, ListExportsCommand } from '@aws-sdk/client-cloudformation';
import { forward } from './forward.ts';
import { credentials, region } from './isolation.ts';
import { type Listener, listen } from './listen.ts';

/**
 * The deployed API under a plain loopback address. An emulator tells APIs apart by host names that nothing resolves,
 * so this stands before it and puts the right one in.
 */
export async function openDeployedApi(endpoint: string, stage = 'dev'): Promise<Listener> {
  const client = new CloudFormationClient({ endpoint, region, credentials });
  const { Exports = [] } = await client.send(new ListExportsCommand({}));
  const url = Exports.find(({ Name }) => Name === `moim-platform-${stage}-HttpApiUrl`)?.Value;
  if (url === undefined) throw new Error('The platform exports no HttpApiUrl.');
  const { host } = new URL(url);
  return listen((request, body, response) => forward(endpoint, host, request, body, response));
}
