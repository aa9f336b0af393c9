import { type JsonObject, numberOf, stringOf } from '../../core/json.ts';
import { AwsError, type Operation } from '../../protocols/aws-json-server.ts';
import { checkPool, type Pool, userForAdmin } from '../pool.ts';
import { describeUser } from './admin.ts';
import { attributesOf } from './user.ts';

const mostUsers = 60;

function groupIn(pool: Pool, { GroupName }: JsonObject): string {
  const name = stringOf(GroupName);
  if (!pool.groups.has(name)) throw new AwsError('ResourceNotFoundException', 'Group not found.');
  return name;
}

/** The members of the groups that templates define. Tokens that were issued before keep the groups that they name. */
export const groupOperations = (pool: Pool): Record<string, Operation> => {
  const changeGroups =
    (change: (groups: readonly string[], name: string) => readonly string[]): Operation =>
    async (input) => {
      const user = userForAdmin(pool, input);
      user.groups = change(user.groups, groupIn(pool, input));
      user.modified = Date.now();
      await pool.save();
      return {};
    };
  return {
    AdminAddUserToGroup: changeGroups((groups, name) => [...new Set([...groups, name])]),
    AdminRemoveUserFromGroup: changeGroups((groups, name) => groups.filter((one) => one !== name)),
    ListUsersInGroup: async (input) => {
      checkPool(pool, input.UserPoolId);
      const group = groupIn(pool, input);
      const limit = Math.min(numberOf(input.Limit, mostUsers), mostUsers);
      const found = [...pool.data.users.values()]
        .filter(({ sub, groups }) => groups.includes(group) && sub > stringOf(input.NextToken))
        .sort((a, b) => (a.sub < b.sub ? -1 : 1));
      const page = found.slice(0, limit);
      return {
        Users: page.map((user) => ({ ...describeUser(user), Attributes: attributesOf(user) })),
        ...(found.length > page.length && { NextToken: page.at(-1)?.sub }),
      };
    },
  };
};
