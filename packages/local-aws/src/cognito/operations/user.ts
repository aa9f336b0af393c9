import { isObject, type Json, stringOf } from '../../core/json.ts';
import { AwsError, type Operation } from '../../protocols/aws-json-server.ts';
import type { Pool } from '../pool.ts';
import { verifyAccessToken } from '../tokens.ts';
import { findUser, type User } from '../users.ts';
import { deliveryTo } from './codes.ts';

export const attributesOf = (user: User): { Name: string; Value: string }[] => [
  { Name: 'email', Value: user.email },
  { Name: 'email_verified', Value: String(user.emailVerified) },
  { Name: 'sub', Value: user.sub },
];

/** Removes a user with all sessions. */
export async function removeUser(pool: Pool, { sub }: User): Promise<object> {
  pool.data.users.delete(sub);
  for (const [token, session] of pool.data.sessions) {
    if (session.sub === sub) pool.data.sessions.delete(token);
  }
  await pool.save();
  return {};
}

/**
 * Changes a user's e-mail address and whether it is verified; other attributes are not kept.
 *
 * @returns whether the e-mail address has changed
 */
export function updateAttributes(pool: Pool, user: User, attributes: Json | undefined): boolean {
  const given = (Array.isArray(attributes) ? attributes : []).filter(isObject);
  const valueNamed = (name: string): string | undefined => {
    const found = given.find(({ Name }) => Name === name);
    return found && stringOf(found.Value);
  };
  const email = valueNamed('email');
  const changes = email !== undefined && email.toLowerCase() !== user.email.toLowerCase();
  if (changes && findUser(pool.data, email)) {
    throw new AwsError('AliasExistsException', 'An account with the given email already exists.');
  }
  if (changes) {
    user.email = email;
    user.emailVerified = false;
  }
  user.modified = Date.now();
  return changes;
}

export const userOperations = (pool: Pool): Record<string, Operation> => ({
  GetUser: async ({ AccessToken }) => {
    const { user } = await verifyAccessToken(pool, stringOf(AccessToken));
    return { Username: user.sub, UserAttributes: attributesOf(user) };
  },

  UpdateUserAttributes: async ({ AccessToken, UserAttributes }) => {
    const { user } = await verifyAccessToken(pool, stringOf(AccessToken));
    const hasChanged = updateAttributes(pool, user, UserAttributes);
    await pool.save();
    return { CodeDeliveryDetailsList: hasChanged ? Object.values(deliveryTo(user.email)) : [] };
  },

  DeleteUser: async ({ AccessToken }) => {
    const { user } = await verifyAccessToken(pool, stringOf(AccessToken));
    return removeUser(pool, user);
  },
});
