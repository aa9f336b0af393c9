import { type JsonObject, objectOf, stringOf } from '../../core/json.ts';
import { AwsError, type Operation } from '../../protocols/aws-json-server.ts';
import { hashPassword, isPassword } from '../passwords.ts';
import { checkClient, type Pool } from '../pool.ts';
import { openSession, refreshSession } from '../tokens.ts';
import { findUser } from '../users.ts';

// Verified for unknown names, so that the response takes as long as for a wrong password.
const dummyHash = hashPassword('unknown');

async function signIn(pool: Pool, { USERNAME, PASSWORD }: JsonObject): Promise<object> {
  const user = findUser(pool.data, stringOf(USERNAME));
  const right = await isPassword(stringOf(PASSWORD), user?.passwordHash ?? (await dummyHash));
  if (!user && !pool.hidesWhoExists) throw new AwsError('UserNotFoundException', 'User does not exist.');
  if (!user || !right) throw new AwsError('NotAuthorizedException', 'Incorrect username or password.');
  if (!user.enabled) throw new AwsError('NotAuthorizedException', 'User is disabled.');
  if (user.status === 'UNCONFIRMED')
    throw new AwsError('UserNotConfirmedException', 'User is not confirmed.');
  return openSession(pool, user);
}

export const signInOperations = (pool: Pool): Record<string, Operation> => ({
  InitiateAuth: async ({ ClientId, AuthFlow, AuthParameters }) => {
    checkClient(pool, ClientId);
    const parameters = objectOf(AuthParameters);
    const flow = stringOf(AuthFlow);
    if (flow === 'USER_PASSWORD_AUTH') {
      return { AuthenticationResult: await signIn(pool, parameters), ChallengeParameters: {} };
    }
    if (flow === 'REFRESH_TOKEN_AUTH' || flow === 'REFRESH_TOKEN') {
      const tokens = await refreshSession(pool, stringOf(parameters.REFRESH_TOKEN));
      return { AuthenticationResult: tokens, ChallengeParameters: {} };
    }
    throw new AwsError('InvalidParameterException', `${flow} flow not enabled for this client`);
  },
});
