import { CloudFormationClient, ListExportsCommand } from '@aws-sdk/client-cloudformation';
import { credentials, region } from './isolation.ts';

/** What the deployed platform exports under a name: `HttpApiUrl`. Throws an Error if it exports no such thing. */
export async function platformExport(endpoint: string, name: string, stage = 'dev'): Promise<string> {
  const client = new CloudFormationClient({ endpoint, region, credentials });
  const { Exports = [] } = await client.send(new ListExportsCommand({}));
  const value = Exports.find(({ Name }) => Name === `moim-platform-${stage}-${name}`)?.Value;
  if (value === undefined) throw new Error(`The platform stack has no export ${name}.`);
  return value;
}
