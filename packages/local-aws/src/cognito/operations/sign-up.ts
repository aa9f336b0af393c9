import { randomUUID } from 'node:crypto';
import { stringOf } from '../../core/json.ts';
import { AwsError, type Operation } from '../../protocols/aws-json-server.ts';
import { hashPassword } from '../passwords.ts';
import { checkClient, confirmationCode, type Pool } from '../pool.ts';
import { findUser } from '../users.ts';

const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** `a***@e***`, Cognito's form for the destination of a code. */
const masked = (email: string): string => email.replace(/^(.)[^@]*@(.).*$/, '$1***@$2***');

export const deliveryTo = (email: string): object => ({
  CodeDeliveryDetails: { Destination: masked(email), DeliveryMedium: 'EMAIL', AttributeName: 'email' },
});

const noSuchCode = (): AwsError =>
  new AwsError('ExpiredCodeException', 'Invalid code provided, please request a code again.');

export function checkCode(given: unknown): void {
  if (given !== confirmationCode) {
    throw new AwsError('CodeMismatchException', 'Invalid verification code provided, please try again.');
  }
}

/** The error for an unknown user. A pool that hides who exists pretends that the code has expired. */
export function unknownUser(pool: Pool): AwsError {
  return pool.hidesWhoExists
    ? noSuchCode()
    : new AwsError('UserNotFoundException', 'Username/client id combination not found.');
}

export const signUpOperations = (pool: Pool): Record<string, Operation> => ({
  SignUp: async ({ ClientId, Username, Password }) => {
    checkClient(pool, ClientId);
    const email = stringOf(Username);
    if (!emailShape.test(email))
      throw new AwsError('InvalidParameterException', 'Username should be an email.');
    pool.checkPassword(stringOf(Password));
    const passwordHash = await hashPassword(stringOf(Password));
    // After the last await, so that of two concurrent sign-ups the second finds the first.
    if (findUser(pool.data, email)) throw new AwsError('UsernameExistsException', 'User already exists');
    const sub = randomUUID();
    const time = Date.now();
    const state = {
      status: 'UNCONFIRMED',
      enabled: true,
      created: time,
      modified: time,
      resetPending: false,
    } as const;
    pool.data.users.set(sub, { sub, email, passwordHash, ...state });
    await pool.save();
    return { UserConfirmed: false, UserSub: sub, ...deliveryTo(email) };
  },

  ConfirmSignUp: async ({ ClientId, Username, ConfirmationCode }) => {
    checkClient(pool, ClientId);
    const user = findUser(pool.data, stringOf(Username));
    if (!user) throw unknownUser(pool);
    if (user.status === 'CONFIRMED') {
      throw new AwsError('NotAuthorizedException', 'User cannot be confirmed. Current status is CONFIRMED');
    }
    checkCode(ConfirmationCode);
    user.status = 'CONFIRMED';
    user.modified = Date.now();
    await pool.save();
    return {};
  },

  ResendConfirmationCode: async ({ ClientId, Username }) => {
    checkClient(pool, ClientId);
    const user = findUser(pool.data, stringOf(Username));
    if (!user && !pool.hidesWhoExists)
      throw new AwsError('UserNotFoundException', 'Username/client id combination not found.');
    if (user?.status === 'CONFIRMED')
      throw new AwsError('InvalidParameterException', 'User is already confirmed.');
    return deliveryTo(stringOf(Username));
  },
});
