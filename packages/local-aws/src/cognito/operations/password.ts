import { stringOf } from '../../core/json.ts';
import { AwsError, type Operation } from '../../protocols/aws-json-server.ts';
import { hashPassword, isPassword } from '../passwords.ts';
import { checkClient, type Pool } from '../pool.ts';
import { verifyAccessToken } from '../tokens.ts';
import { findUser, type User } from '../users.ts';
import { checkCode, deliveryTo, unknownUser } from './sign-up.ts';

async function setPassword(pool: Pool, user: User, password: string): Promise<void> {
  pool.checkPassword(password);
  user.passwordHash = await hashPassword(password);
  user.resetPending = false;
  user.modified = Date.now();
  await pool.save();
}

export const passwordOperations = (pool: Pool): Record<string, Operation> => ({
  ForgotPassword: async ({ ClientId, Username }) => {
    checkClient(pool, ClientId);
    const user = findUser(pool.data, stringOf(Username));
    if (!user && !pool.hidesWhoExists) throw unknownUser(pool);
    if (user?.status === 'UNCONFIRMED') {
      const message =
        'Cannot reset password for the user as there is no registered/verified email or phone_number';
      throw new AwsError('InvalidParameterException', message);
    }
    if (user) user.resetPending = true;
    await pool.save();
    return deliveryTo(user?.email ?? stringOf(Username));
  },

  ConfirmForgotPassword: async ({ ClientId, Username, ConfirmationCode, Password }) => {
    checkClient(pool, ClientId);
    const user = findUser(pool.data, stringOf(Username));
    if (!user?.resetPending)
      throw unknownUser({ ...pool, hidesWhoExists: user !== undefined || pool.hidesWhoExists });
    checkCode(ConfirmationCode);
    await setPassword(pool, user, stringOf(Password));
    return {};
  },

  ChangePassword: async ({ AccessToken, PreviousPassword, ProposedPassword }) => {
    const { user } = await verifyAccessToken(pool, stringOf(AccessToken));
    if (!(await isPassword(stringOf(PreviousPassword), user.passwordHash))) {
      throw new AwsError('NotAuthorizedException', 'Incorrect username or password.');
    }
    await setPassword(pool, user, stringOf(ProposedPassword));
    return {};
  },
});
