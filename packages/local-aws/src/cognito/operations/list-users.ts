import { numberOf, stringOf } from '../../core/json.ts';
import { AwsError, type Operation } from '../../protocols/aws-json-server.ts';
import { checkPool, type Pool } from '../pool.ts';
import type { User } from '../users.ts';
import { describeUser } from './admin.ts';
import { attributesOf } from './user.ts';

const mostUsers = 60;

/** The attributes that can be searched, and their values. */
const searchable: Readonly<Record<string, (user: User) => string>> = {
  username: ({ sub }) => sub,
  sub: ({ sub }) => sub,
  email: ({ email }) => email.toLowerCase(),
  'cognito:user_status': ({ status }) => status,
  status: ({ enabled }) => (enabled ? 'Enabled' : 'Disabled'),
};

/** Compiles `email = "a@b.c"` or `email ^= "a"`. Throws InvalidParameterException for anything else. */
function filterOf(text: string): (user: User) => boolean {
  if (text === '') return () => true;
  const [, name = '', operator, quoted = ''] =
    /^\s*([\w:]+)\s*(\^?=)\s*"((?:[^"\\]|\\.)*)"\s*$/.exec(text) ?? [];
  const read = Object.hasOwn(searchable, name) ? searchable[name] : undefined;
  if (!read) throw new AwsError('InvalidParameterException', 'Error while parsing filter.');
  const unescaped = quoted.replace(/\\(.)/g, '$1');
  const wanted = name === 'email' ? unescaped.toLowerCase() : unescaped;
  return (user) => (operator === '=' ? read(user) === wanted : read(user).startsWith(wanted));
}

export const listUsersOperations = (pool: Pool): Record<string, Operation> => ({
  ListUsers: async ({ UserPoolId, Filter, Limit, PaginationToken, AttributesToGet }) => {
    checkPool(pool, UserPoolId);
    const limit = Math.min(numberOf(Limit, mostUsers), mostUsers);
    const after = stringOf(PaginationToken);
    const found = [...pool.data.users.values()]
      .filter(filterOf(stringOf(Filter)))
      .sort((a, b) => (a.sub < b.sub ? -1 : 1))
      .filter(({ sub }) => sub > after);
    const page = found.slice(0, limit);
    const names = Array.isArray(AttributesToGet) ? AttributesToGet.map(String) : undefined;
    const last = page.at(-1);
    return {
      Users: page.map((user) => ({
        ...describeUser(user),
        Attributes: attributesOf(user).filter(({ Name }) => names === undefined || names.includes(Name)),
      })),
      ...(found.length > page.length && last && { PaginationToken: last.sub }),
    };
  },
});
