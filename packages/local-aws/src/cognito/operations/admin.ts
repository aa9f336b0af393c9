import { randomBytes } from 'node:crypto';
import { isObject, stringOf } from '../../core/json.ts';
import { AwsError, type Operation } from '../../protocols/aws-json-server.ts';
import { setPassword } from '../passwords.ts';
import { checkPool, type Pool, userForAdmin } from '../pool.ts';
import { findUser, type User } from '../users.ts';
import { cannotBeConfirmed, emailIn, newUser } from './sign-up.ts';
import { attributesOf, removeUser, updateAttributes } from './user.ts';

/** A user as administrators see it. */
export const describeUser = (user: User) => ({
  Username: user.sub,
  UserCreateDate: user.created / 1000,
  UserLastModifiedDate: user.modified / 1000,
  Enabled: user.enabled,
  UserStatus: user.status,
});

const isVerified = (attributes: unknown): boolean =>
  (Array.isArray(attributes) ? attributes : [])
    .filter(isObject)
    .some(({ Name, Value }) => Name === 'email_verified' && String(Value) === 'true');

/** A password for AdminCreateUser without TemporaryPassword; it meets any policy. */
const temporaryPassword = (): string => `${randomBytes(24).toString('base64url')}Aa1!`;

export const adminOperations = (pool: Pool): Record<string, Operation> => {
  const setEnabled =
    (enabled: boolean): Operation =>
    async (input) => {
      const user = userForAdmin(pool, input);
      user.enabled = enabled;
      user.modified = Date.now();
      await pool.save();
      return {};
    };
  return {
    AdminCreateUser: async (input) => {
      checkPool(pool, input.UserPoolId);
      const email = emailIn(input);
      if (findUser(pool.data, email)) {
        throw new AwsError('UsernameExistsException', 'User account already exists');
      }
      const user = newUser(email);
      const password = stringOf(input.TemporaryPassword, temporaryPassword());
      setPassword(pool, user, password, { status: 'FORCE_CHANGE_PASSWORD', byAdmin: true });
      user.emailVerified = isVerified(input.UserAttributes);
      pool.data.users.set(user.sub, user);
      await pool.save();
      return { User: { ...describeUser(user), Attributes: attributesOf(user) } };
    },

    AdminGetUser: async (input) => {
      const user = userForAdmin(pool, input);
      return { ...describeUser(user), UserAttributes: attributesOf(user) };
    },

    AdminDeleteUser: async (input) => removeUser(pool, userForAdmin(pool, input)),

    AdminConfirmSignUp: async (input) => {
      const user = userForAdmin(pool, input);
      if (user.status !== 'UNCONFIRMED') throw cannotBeConfirmed(user);
      user.status = 'CONFIRMED';
      user.modified = Date.now();
      await pool.save();
      return {};
    },

    AdminSetUserPassword: async (input) => {
      const user = userForAdmin(pool, input);
      const status = input.Permanent === true ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD';
      setPassword(pool, user, stringOf(input.Password), { status, byAdmin: true });
      pool.attempts.signInSucceeded(user.sub);
      await pool.save();
      return {};
    },

    AdminResetUserPassword: async (input) => {
      const user = userForAdmin(pool, input);
      if (user.status === 'UNCONFIRMED' || user.status === 'FORCE_CHANGE_PASSWORD') {
        throw new AwsError('NotAuthorizedException', 'User password cannot be reset in the current state.');
      }
      user.status = 'RESET_REQUIRED';
      user.resetSent = Date.now();
      user.modified = Date.now();
      await pool.save();
      return {};
    },

    AdminUpdateUserAttributes: async (input) => {
      const user = userForAdmin(pool, input);
      updateAttributes(pool, user, input.UserAttributes);
      if (isVerified(input.UserAttributes)) user.emailVerified = true;
      await pool.save();
      return {};
    },

    AdminDisableUser: setEnabled(false),
    AdminEnableUser: setEnabled(true),
  };
};
