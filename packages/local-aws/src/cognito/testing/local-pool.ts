import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type JsonObject, objectOf } from '../../core/json.ts';
import { quiet } from '../../core/terminal.ts';
import { awsJsonRequest } from '../../protocols/aws-json-request.ts';
import type { Service } from '../../serverless-config/service.ts';
import { cognito } from '../emulator.ts';
import { clientId, poolIdOf } from '../pool.ts';

export const region = 'eu-west-1';
export const Password = 'Passw0rd1';

/** A user pool emulator in this process with its own data folder. */
export interface LocalPool {
  endpoint(): string;
  request(operation: string, input: object): Promise<JsonObject>;
  /** Signs up a new person and confirms the e-mail, which is returned. */
  confirmed(): Promise<string>;
  signIn(USERNAME: string, PASSWORD?: string): Promise<JsonObject>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const serviceWith = (policy: JsonObject, client: JsonObject): Service => ({
  name: 'accounts',
  folder: '/nowhere',
  place: 'services/accounts',
  region,
  stage: 'dev',
  environment: {},
  functions: [],
  httpApi: {},
  websocket: { selection: '' },
  resources: {
    Pool: {
      Type: 'AWS::Cognito::UserPool',
      Properties: { Policies: { PasswordPolicy: { MinimumLength: 8, ...policy } } },
    },
    Moderators: { Type: 'AWS::Cognito::UserPoolGroup', Properties: { GroupName: 'moderators' } },
    Client: {
      Type: 'AWS::Cognito::UserPoolClient',
      Properties: {
        PreventUserExistenceErrors: 'ENABLED',
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
        ...client,
      },
    },
  },
  outputs: {},
});

let people = 0;

/** Starts a pool; `policy` and `client` override properties of the password policy and the client. */
export async function startLocalPool(policy: JsonObject = {}, client: JsonObject = {}): Promise<LocalPool> {
  const directory = mkdtempSync(join(tmpdir(), 'local-pool-'));
  const services = [serviceWith(policy, client)];
  const start = () => cognito.start({ directory, region, services, terminal: quiet });
  let emulator = await start();
  const UserPoolId = poolIdOf(region);
  const request = (operation: string, input: object): Promise<JsonObject> => {
    const whose = /^(Admin|ListUsers)/.test(operation) ? { UserPoolId } : { ClientId: clientId };
    return awsJsonRequest(emulator.endpoint, `AWSCognitoIdentityProviderService.${operation}`, {
      ...whose,
      ...input,
    });
  };
  return {
    endpoint: () => emulator.endpoint,
    request,
    confirmed: async () => {
      people += 1;
      const Username = `person${people}@example.com`;
      await request('SignUp', { Username, Password });
      await request('ConfirmSignUp', { Username, ConfirmationCode: '123456' });
      return Username;
    },
    signIn: async (USERNAME, PASSWORD = Password) => {
      const AuthParameters = { USERNAME, PASSWORD };
      return objectOf(await request('InitiateAuth', { AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters }));
    },
    restart: async () => {
      await emulator.stop();
      emulator = await start();
    },
    stop: async () => {
      await emulator.stop();
      rmSync(directory, { recursive: true });
    },
  };
}
