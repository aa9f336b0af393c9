import { stringOf } from '../../core/json.ts';
import type { Operation } from '../../protocols/aws-json-server.ts';
import { type Pool, userForAdmin } from '../pool.ts';
import { verifyAccessToken } from '../tokens.ts';
import type { User } from '../users.ts';

const attributesOf = (user: User): object[] => [
  { Name: 'email', Value: user.email },
  { Name: 'email_verified', Value: String(user.status === 'CONFIRMED') },
  { Name: 'sub', Value: user.sub },
];

async function remove(pool: Pool, { sub }: User): Promise<object> {
  pool.data.users.delete(sub);
  for (const [token, session] of pool.data.sessions) {
    if (session.sub === sub) pool.data.sessions.delete(token);
  }
  await pool.save();
  return {};
}

export const userOperations = (pool: Pool): Record<string, Operation> => ({
  GetUser: async ({ AccessToken }) => {
    const { user } = await verifyAccessToken(pool, stringOf(AccessToken));
    return { Username: user.sub, UserAttributes: attributesOf(user) };
  },

  DeleteUser: async ({ AccessToken }) => {
    const { user } = await verifyAccessToken(pool, stringOf(AccessToken));
    return remove(pool, user);
  },

  AdminGetUser: async (input) => {
    const user = userForAdmin(pool, input);
    return {
      Username: user.sub,
      UserAttributes: attributesOf(user),
      UserCreateDate: user.created / 1000,
      UserLastModifiedDate: user.modified / 1000,
      Enabled: user.enabled,
      UserStatus: user.status,
    };
  },

  AdminDeleteUser: async (input) => remove(pool, userForAdmin(pool, input)),

  AdminConfirmSignUp: async (input) => {
    userForAdmin(pool, input).status = 'CONFIRMED';
    await pool.save();
    return {};
  },
});
