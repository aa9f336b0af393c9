import { createHmac, timingSafeEqual } from 'node:crypto';
import { type JsonObject, stringOf } from '../../core/json.ts';
import { AwsError } from '../../protocols/aws-json-server.ts';
import { identityOf } from '../passwords.ts';
import type { Pool } from '../pool.ts';
import {
  createServerKeys,
  createVerifier,
  expectedSignature,
  isClientKey,
  type PasswordVerifier,
  padHex,
  parseHex,
} from '../srp.ts';
import { findUser, type User } from '../users.ts';
import { parameter, wrongCredentials } from './parameters.ts';

/** A user id and salt for an unknown name, which are the same whenever it is tried, as a real user's are. */
function imaginaryUser({ id }: Pool, username: string): { userId: string; password: PasswordVerifier } {
  const hex = createHmac('sha256', id).update(username.toLowerCase()).digest('hex');
  const userId = hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  return { userId, password: { ...createVerifier(userId, hex), salt: hex.slice(32) } };
}

/** First step of USER_SRP_AUTH: answers the client's public key with the challenge PASSWORD_VERIFIER. */
export function startSrp(pool: Pool, username: string, givenKey: string): object {
  if (!/^[0-9a-f]{1,1024}$/i.test(givenKey) || !isClientKey(parseHex(givenKey))) {
    throw new AwsError('InvalidParameterException', 'SRP_A is not a valid public key');
  }
  const user = findUser(pool.data, username);
  if (!user && !pool.hidesWhoExists) throw new AwsError('UserNotFoundException', 'User does not exist.');
  if (user) pool.attempts.checkSignIn(user.sub);
  if (user?.status === 'RESET_REQUIRED') {
    throw new AwsError('PasswordResetRequiredException', 'Password reset required for the user');
  }
  const { userId, password } = user
    ? { userId: user.sub, password: user.password }
    : imaginaryUser(pool, username);
  const keys = createServerKeys(password);
  const { verifier, salt } = password;
  const clientKey = parseHex(givenKey);
  return {
    ChallengeName: 'PASSWORD_VERIFIER',
    ChallengeParameters: {
      USERNAME: userId,
      USER_ID_FOR_SRP: userId,
      SALT: padHex(parseHex(salt)),
      SRP_B: padHex(keys.publicKey),
      SECRET_BLOCK: pool.challenges.openSrp({ user, userId, clientKey, keys, verifier }),
    },
  };
}

const timestampShape = /^[A-Z][a-z]{2} [A-Z][a-z]{2} [1-9]\d? \d\d:\d\d:\d\d UTC \d{4}$/;

function checkTimestamp(timestamp: string): void {
  if (timestampShape.test(timestamp)) return;
  throw new AwsError(
    'InvalidParameterException',
    'TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.',
  );
}

const isSame = (given: string, expected: string): boolean => {
  const [a, b] = [Buffer.from(given, 'base64'), Buffer.from(expected, 'base64')];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** Second step: verifies the client's signature. Throws NotAuthorizedException unless it knows the password. */
export function verifySrp(pool: Pool, responses: JsonObject): User {
  const secretBlock = parameter(responses, 'PASSWORD_CLAIM_SECRET_BLOCK');
  const signature = parameter(responses, 'PASSWORD_CLAIM_SIGNATURE');
  const timestamp = parameter(responses, 'TIMESTAMP');
  parameter(responses, 'USERNAME');
  checkTimestamp(timestamp);
  const handshake = pool.challenges.takeSrp(secretBlock);
  if (!handshake) throw wrongCredentials();
  const { user, userId, clientKey, keys, verifier } = handshake;
  if (user) pool.attempts.checkSignIn(user.sub);
  const identity = Buffer.from(identityOf(pool, userId));
  const message = Buffer.concat([identity, Buffer.from(secretBlock, 'base64'), Buffer.from(timestamp)]);
  const expected = expectedSignature({ clientKey, keys, verifier, message });
  if (user && isSame(stringOf(signature), expected)) return user;
  if (user) pool.attempts.signInFailed(user.sub);
  throw wrongCredentials();
}
