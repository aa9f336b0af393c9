import { stringOf } from '../../core/json.ts';
import { AwsError, type Operation } from '../../protocols/aws-json-server.ts';
import { hasPassword, setPassword } from '../passwords.ts';
import { checkClient, type Pool } from '../pool.ts';
import { verifyAccessToken } from '../tokens.ts';
import { findUser, type User } from '../users.ts';
import {
  checkCode,
  deliveryTo,
  disabledUser,
  expiredCode,
  resetLifetime,
  unknownUser,
  wrongCode,
} from './codes.ts';

/** Throws for a user whose password cannot be reset by e-mail. */
function checkResettable(user: User): void {
  if (!user.enabled) throw disabledUser();
  if (user.status === 'FORCE_CHANGE_PASSWORD') {
    throw new AwsError('NotAuthorizedException', 'User password cannot be reset in the current state.');
  }
  if (user.emailVerified) return;
  throw new AwsError(
    'InvalidParameterException',
    'Cannot reset password for the user as there is no registered/verified email or phone_number',
  );
}

export const passwordOperations = (pool: Pool): Record<string, Operation> => ({
  ForgotPassword: async ({ ClientId, Username }) => {
    checkClient(pool, ClientId);
    const user = findUser(pool.data, stringOf(Username));
    if (!user || (!user.enabled && pool.hidesWhoExists)) {
      if (pool.hidesWhoExists) return deliveryTo(stringOf(Username));
      throw unknownUser(pool, expiredCode());
    }
    checkResettable(user);
    pool.attempts.count('ForgotPassword', user.sub);
    user.resetSent = Date.now();
    await pool.save();
    return deliveryTo(user.email);
  },

  ConfirmForgotPassword: async ({ ClientId, Username, ConfirmationCode, Password }) => {
    checkClient(pool, ClientId);
    const user = findUser(pool.data, stringOf(Username));
    if (!user) throw unknownUser(pool, wrongCode());
    if (!user.enabled) throw pool.hidesWhoExists ? wrongCode() : disabledUser();
    if (user.status === 'UNCONFIRMED') {
      throw new AwsError('UserNotConfirmedException', 'User is not confirmed.');
    }
    pool.attempts.count('ConfirmForgotPassword', user.sub);
    checkCode(ConfirmationCode, user.resetSent, resetLifetime);
    setPassword(pool, user, stringOf(Password), { status: 'CONFIRMED' });
    pool.attempts.signInSucceeded(user.sub);
    await pool.save();
    return {};
  },

  ChangePassword: async ({ AccessToken, PreviousPassword, ProposedPassword }) => {
    const { user } = await verifyAccessToken(pool, stringOf(AccessToken));
    if (!hasPassword(pool, user, stringOf(PreviousPassword))) {
      pool.attempts.count('ChangePassword', user.sub);
      throw new AwsError('NotAuthorizedException', 'Incorrect username or password.');
    }
    setPassword(pool, user, stringOf(ProposedPassword), { status: user.status });
    await pool.save();
    return {};
  },
});
