import { stringOf } from '../../core/json.ts';
import { AwsError, type Operation } from '../../protocols/aws-json-server.ts';
import { checkClient, type Pool, userForAdmin } from '../pool.ts';
import { revokeAll, verifyAccessToken } from '../tokens.ts';

export const signOutOperations = (pool: Pool): Record<string, Operation> => ({
  GlobalSignOut: async ({ AccessToken }) => {
    const { user } = await verifyAccessToken(pool, stringOf(AccessToken));
    await revokeAll(pool, user);
    return {};
  },

  AdminUserGlobalSignOut: async (input) => {
    await revokeAll(pool, userForAdmin(pool, input));
    return {};
  },

  RevokeToken: async ({ ClientId, Token }) => {
    checkClient(pool, ClientId);
    const token = stringOf(Token);
    // A JWT is an access or id token; only refresh tokens can be revoked.
    if (token.split('.').length === 3) {
      throw new AwsError('UnsupportedTokenTypeException', 'Unsupported token type');
    }
    const session = pool.data.sessions.get(token);
    if (session) session.revoked = true;
    await pool.save();
    return {};
  },
});
