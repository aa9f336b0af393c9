import { join } from 'node:path';
import { closeServer, listen } from '../core/ports.ts';
import { readSaved, savedTo } from '../core/saved-json.ts';
import type { Emulator } from '../emulator.ts';
import { awsJsonServer } from '../protocols/aws-json-server.ts';
import { accountId, type PhysicalResource } from '../serverless-config/intrinsics.ts';
import { resourcesOfTypeIn } from '../serverless-config/resources-of-type.ts';
import { signingKey } from './keys.ts';
import { adminOperations } from './operations/admin.ts';
import { groupOperations } from './operations/groups.ts';
import { listUsersOperations } from './operations/list-users.ts';
import { passwordOperations } from './operations/password.ts';
import { signInOperations } from './operations/sign-in.ts';
import { signOutOperations } from './operations/sign-out.ts';
import { signUpOperations } from './operations/sign-up.ts';
import { userOperations } from './operations/user.ts';
import { clientId, issuerOf, poolIdOf, poolOf } from './pool.ts';
import { poolDataOf, savedPoolData } from './users.ts';
import { withValidation } from './validation.ts';

/**
 * Cognito: one user pool with one client, with fixed ids and an issuer like AWS's, so that code that verifies tokens needs
 * no local configuration. No e-mail is sent; every code is 123456.
 */
export const cognito: Emulator = {
  name: 'cognito',
  start: async ({ directory, region, services }) => {
    const file = join(directory, 'cognito.json');
    const data = readSaved(file, poolDataOf, () => poolDataOf({}));
    const save = savedTo(file, () => savedPoolData(data));
    const pool = poolOf(services, region, {
      key: await signingKey(join(directory, 'cognito.key.json')),
      data,
      save,
    });
    const operations = {
      ...signUpOperations(pool),
      ...signInOperations(pool),
      ...signOutOperations(pool),
      ...passwordOperations(pool),
      ...userOperations(pool),
      ...adminOperations(pool),
      ...groupOperations(pool),
      ...listUsersOperations(pool),
    };
    // Browsers call Cognito directly, with Amplify for example.
    const server = awsJsonServer(withValidation(operations), {
      documents: { [`/${pool.id}/.well-known/jwks.json`]: { keys: [pool.key.publicJwk] } },
      allowsAnyOrigin: true,
    });
    const endpoint = `http://127.0.0.1:${await listen(server, 0)}`;
    return { endpoint, ready: Promise.resolve(), stop: () => closeServer(server) };
  },
  environment: (endpoint) => ({ AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: endpoint }),
  resources: (services, region) => {
    const [id, issuer] = [poolIdOf(region), issuerOf(region)];
    const Arn = `arn:aws:cognito-idp:${region}:${accountId}:userpool/${id}`;
    const ProviderName = issuer.replace('https://', '');
    const pool = { ref: id, attributes: { Arn, ProviderName, ProviderURL: issuer, UserPoolId: id } };
    const client = { ref: clientId, attributes: { ClientId: clientId } };
    const resources = new Map<string, PhysicalResource>();
    for (const [name] of resourcesOfTypeIn(services, 'AWS::Cognito::UserPool')) resources.set(name, pool);
    for (const [name] of resourcesOfTypeIn(services, 'AWS::Cognito::UserPoolClient'))
      resources.set(name, client);
    return resources;
  },
  // The pool exists from the start.
  provision: async () => {},
};
