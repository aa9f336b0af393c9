import { type JsonObject, objectOf, stringOf } from '../../core/json.ts';
import { AwsError, type Operation } from '../../protocols/aws-json-server.ts';
import { hasPassword, setPassword } from '../passwords.ts';
import { checkClient, type Pool } from '../pool.ts';
import { createVerifier, isPassword } from '../srp.ts';
import { openSession, refreshSession, rotateSession } from '../tokens.ts';
import { findUser, type User } from '../users.ts';
import { disabledUser } from './codes.ts';
import { parameter, wrongCredentials } from './parameters.ts';
import { startSrp, verifySrp } from './srp-sign-in.ts';

const flows = [
  'USER_SRP_AUTH',
  'REFRESH_TOKEN_AUTH',
  'REFRESH_TOKEN',
  'CUSTOM_AUTH',
  'ADMIN_NO_SRP_AUTH',
  'USER_PASSWORD_AUTH',
  'ADMIN_USER_PASSWORD_AUTH',
  'USER_AUTH',
];

function checkFlow(pool: Pool, flow: string): void {
  if (!flows.includes(flow)) {
    throw new AwsError(
      'InvalidParameterException',
      `1 validation error detected: Value '${flow}' at 'authFlow' failed to satisfy constraint: Member must satisfy enum value set: [${flows.join(', ')}]`,
    );
  }
  const needed = flow === 'REFRESH_TOKEN' ? 'REFRESH_TOKEN_AUTH' : flow;
  if (pool.flows.has(needed)) return;
  throw new AwsError('InvalidParameterException', `${flow} flow not enabled for this client`);
}

/** Completes the sign-in of a user who knows the password: with tokens, another challenge, or an error. */
async function admit(pool: Pool, user: User): Promise<object> {
  pool.attempts.signInSucceeded(user.sub);
  if (!user.enabled) throw disabledUser();
  if (user.status === 'UNCONFIRMED') {
    throw new AwsError('UserNotConfirmedException', 'User is not confirmed.');
  }
  if (user.status === 'RESET_REQUIRED') {
    throw new AwsError('PasswordResetRequiredException', 'Password reset required for the user');
  }
  if (user.status === 'FORCE_CHANGE_PASSWORD') {
    const userAttributes = JSON.stringify({ email: user.email, email_verified: String(user.emailVerified) });
    return {
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session: pool.challenges.openNewPassword(user),
      ChallengeParameters: { USER_ID_FOR_SRP: user.sub, requiredAttributes: '[]', userAttributes },
    };
  }
  return { AuthenticationResult: await openSession(pool, user), ChallengeParameters: {} };
}

// Verified for unknown names, so that the response takes as long as for a wrong password.
let dummy: ReturnType<typeof createVerifier> | undefined;

async function signInWithPassword(pool: Pool, parameters: JsonObject): Promise<object> {
  const username = parameter(parameters, 'USERNAME');
  const password = parameter(parameters, 'PASSWORD');
  const user = findUser(pool.data, username);
  if (!user) {
    dummy ??= createVerifier('', '');
    isPassword('', password, dummy);
    if (pool.hidesWhoExists) throw wrongCredentials();
    throw new AwsError('UserNotFoundException', 'User does not exist.');
  }
  // Without a password in this form only a reset helps.
  if (user.status === 'RESET_REQUIRED' && user.password.verifier === '') return admit(pool, user);
  pool.attempts.checkSignIn(user.sub);
  if (!hasPassword(pool, user, password)) {
    pool.attempts.signInFailed(user.sub);
    throw wrongCredentials();
  }
  return admit(pool, user);
}

async function refresh(pool: Pool, parameters: JsonObject): Promise<object> {
  if (pool.rotatesRefreshTokens) {
    throw new AwsError(
      'InvalidParameterException',
      'Refresh token rotation is enabled for this client. Use GetTokensFromRefreshToken.',
    );
  }
  const tokens = await refreshSession(pool, parameter(parameters, 'REFRESH_TOKEN'));
  return { AuthenticationResult: tokens, ChallengeParameters: {} };
}

async function setNewPassword(pool: Pool, session: unknown, responses: JsonObject): Promise<object> {
  const user = pool.challenges.takeNewPassword(stringOf(session));
  if (!user) {
    throw new AwsError('NotAuthorizedException', 'Invalid session for the user, session is expired.');
  }
  setPassword(pool, user, parameter(responses, 'NEW_PASSWORD'), { status: 'CONFIRMED' });
  await pool.save();
  return admit(pool, user);
}

export const signInOperations = (pool: Pool): Record<string, Operation> => ({
  InitiateAuth: async ({ ClientId, AuthFlow, AuthParameters }) => {
    checkClient(pool, ClientId);
    const flow = stringOf(AuthFlow);
    checkFlow(pool, flow);
    const parameters = objectOf(AuthParameters);
    if (flow === 'USER_PASSWORD_AUTH') return signInWithPassword(pool, parameters);
    if (flow === 'USER_SRP_AUTH') {
      return startSrp(pool, parameter(parameters, 'USERNAME'), parameter(parameters, 'SRP_A'));
    }
    if (flow.startsWith('REFRESH_TOKEN')) return refresh(pool, parameters);
    throw new AwsError('InvalidParameterException', `The local emulator does not support the flow ${flow}.`);
  },

  RespondToAuthChallenge: async ({ ClientId, ChallengeName, ChallengeResponses, Session }) => {
    checkClient(pool, ClientId);
    const responses = objectOf(ChallengeResponses);
    if (ChallengeName === 'PASSWORD_VERIFIER') return admit(pool, verifySrp(pool, responses));
    if (ChallengeName === 'NEW_PASSWORD_REQUIRED') return setNewPassword(pool, Session, responses);
    throw new AwsError(
      'InvalidParameterException',
      `The local emulator does not support the challenge ${ChallengeName}.`,
    );
  },

  GetTokensFromRefreshToken: async ({ ClientId, RefreshToken }) => {
    checkClient(pool, ClientId);
    return { AuthenticationResult: await rotateSession(pool, stringOf(RefreshToken)) };
  },
});
