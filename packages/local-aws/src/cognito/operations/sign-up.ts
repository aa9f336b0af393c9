import { randomUUID } from 'node:crypto';
import { isObject, type JsonObject, stringOf } from '../../core/json.ts';
import { AwsError, type Operation } from '../../protocols/aws-json-server.ts';
import { setPassword } from '../passwords.ts';
import { checkClient, type Pool } from '../pool.ts';
import { findUser, type User } from '../users.ts';
import {
  checkCode,
  confirmationLifetime,
  deliveryTo,
  disabledUser,
  expiredCode,
  unknownUser,
} from './codes.ts';

const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** The e-mail that a new user name is. Throws InvalidParameterException for anything else. */
export function emailIn({ Username, UserAttributes }: JsonObject): string {
  const email = stringOf(Username);
  if (!emailShape.test(email))
    throw new AwsError('InvalidParameterException', 'Username should be an email.');
  const attributes = Array.isArray(UserAttributes) ? UserAttributes.filter(isObject) : [];
  const given = attributes.find(({ Name }) => Name === 'email')?.Value;
  if (given !== undefined && !emailShape.test(stringOf(given))) {
    throw new AwsError('InvalidParameterException', 'Invalid email address format.');
  }
  return email;
}

/** A user without a password. */
export function newUser(email: string): User {
  const time = Date.now();
  return {
    sub: randomUUID(),
    email,
    emailVerified: false,
    password: { salt: '', verifier: '' },
    formerPasswords: [],
    status: 'UNCONFIRMED',
    enabled: true,
    created: time,
    modified: time,
    confirmationSent: time,
    groups: [],
    resetSent: undefined,
  };
}

export const cannotBeConfirmed = ({ status }: User): AwsError =>
  new AwsError('NotAuthorizedException', `User cannot be confirmed. Current status is ${status}`);

export const signUpOperations = (pool: Pool): Record<string, Operation> => ({
  SignUp: async (input) => {
    checkClient(pool, input.ClientId);
    const email = emailIn(input);
    pool.checkPassword(stringOf(input.Password));
    if (findUser(pool.data, email)) throw new AwsError('UsernameExistsException', 'User already exists');
    const user = newUser(email);
    setPassword(pool, user, stringOf(input.Password), { status: 'UNCONFIRMED' });
    pool.data.users.set(user.sub, user);
    await pool.save();
    return { UserConfirmed: false, UserSub: user.sub, ...deliveryTo(email) };
  },

  ConfirmSignUp: async ({ ClientId, Username, ConfirmationCode }) => {
    checkClient(pool, ClientId);
    const user = findUser(pool.data, stringOf(Username));
    if (!user) throw unknownUser(pool, expiredCode());
    if (!user.enabled) throw pool.hidesWhoExists ? expiredCode() : disabledUser();
    if (user.status !== 'UNCONFIRMED') throw cannotBeConfirmed(user);
    pool.attempts.count('ConfirmSignUp', user.sub);
    checkCode(ConfirmationCode, user.confirmationSent, confirmationLifetime);
    user.status = 'CONFIRMED';
    user.emailVerified = true;
    user.modified = Date.now();
    await pool.save();
    return {};
  },

  ResendConfirmationCode: async ({ ClientId, Username }) => {
    checkClient(pool, ClientId);
    const user = findUser(pool.data, stringOf(Username));
    if (!user?.enabled) {
      if (pool.hidesWhoExists) return deliveryTo(stringOf(Username));
      throw user ? disabledUser() : unknownUser(pool, expiredCode());
    }
    if (user.status !== 'UNCONFIRMED') {
      throw new AwsError('InvalidParameterException', 'User is already confirmed.');
    }
    pool.attempts.count('ResendConfirmationCode', user.sub);
    user.confirmationSent = Date.now();
    await pool.save();
    return deliveryTo(user.email);
  },
});
