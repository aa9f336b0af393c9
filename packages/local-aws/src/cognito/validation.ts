import type { JsonObject } from '../core/json.ts';
import { AwsError, type Operation } from '../protocols/aws-json-server.ts';

interface Constraint {
  readonly most?: number;
  readonly pattern?: RegExp;
  /** The pattern as Cognito quotes it. */
  readonly shown?: string;
}

const password: Constraint = { most: 256, pattern: /^\S+.*\S+$/s, shown: '^[\\S]+.*[\\S]+$' };

/** Constraints of Cognito's API on members of requests. */
const constraints: Readonly<Record<string, Constraint>> = {
  Username: {
    most: 128,
    pattern: /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u,
    shown: '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+',
  },
  Password: password,
  PreviousPassword: password,
  ProposedPassword: password,
  TemporaryPassword: password,
  ConfirmationCode: { most: 2048, pattern: /^\S+$/, shown: '[\\S]+' },
  ClientId: { most: 128, pattern: /^[\w+]+$/, shown: '[\\w+]+' },
  AccessToken: { pattern: /^[A-Za-z0-9-_=.]+$/, shown: '[A-Za-z0-9-_=.]+' },
  Token: { pattern: /^[A-Za-z0-9-_=.]+$/, shown: '[A-Za-z0-9-_=.]+' },
};

/** Members that each operation requires. */
const required: Readonly<Record<string, readonly string[]>> = {
  SignUp: ['ClientId', 'Username', 'Password'],
  ConfirmSignUp: ['ClientId', 'Username', 'ConfirmationCode'],
  ResendConfirmationCode: ['ClientId', 'Username'],
  InitiateAuth: ['ClientId', 'AuthFlow'],
  RespondToAuthChallenge: ['ClientId', 'ChallengeName'],
  ForgotPassword: ['ClientId', 'Username'],
  ConfirmForgotPassword: ['ClientId', 'Username', 'ConfirmationCode', 'Password'],
  ChangePassword: ['AccessToken', 'ProposedPassword'],
  GetUser: ['AccessToken'],
  DeleteUser: ['AccessToken'],
  GlobalSignOut: ['AccessToken'],
  RevokeToken: ['ClientId', 'Token'],
  AdminSetUserPassword: ['UserPoolId', 'Username', 'Password'],
  AdminAddUserToGroup: ['UserPoolId', 'Username', 'GroupName'],
  AdminRemoveUserFromGroup: ['UserPoolId', 'Username', 'GroupName'],
  ListUsers: ['UserPoolId'],
  ListUsersInGroup: ['UserPoolId', 'GroupName'],
};

const memberName = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

function violations(name: string, value: unknown): string[] {
  const { most = Number.POSITIVE_INFINITY, pattern, shown } = constraints[name] ?? {};
  if (typeof value !== 'string') return [];
  const subject = `Value at '${memberName(name)}' failed to satisfy constraint: Member must`;
  return [
    ...(value.length > most ? [`${subject} have length less than or equal to ${most}`] : []),
    ...(value === '' ? [`${subject} have length greater than or equal to 1`] : []),
    ...(value !== '' && pattern?.test(value) === false
      ? [`${subject} satisfy regular expression pattern: ${shown}`]
      : []),
  ];
}

/** Throws InvalidParameterException, with Cognito's wording, for a request that its API model does not allow. */
function validate(operation: string, input: JsonObject): void {
  const found = [
    ...(required[operation] ?? [])
      .filter((name) => input[name] === undefined || input[name] === null)
      .map(
        (name) => `Value null at '${memberName(name)}' failed to satisfy constraint: Member must not be null`,
      ),
    ...Object.entries(input)
      .filter(([name]) => Object.hasOwn(constraints, name))
      .flatMap(([name, value]) => violations(name, value)),
  ];
  if (found.length === 0) return;
  const errors = found.length === 1 ? 'error' : 'errors';
  throw new AwsError(
    'InvalidParameterException',
    `${found.length} validation ${errors} detected: ${found.join('; ')}`,
  );
}

/** The same operations, each with its request validated first. */
export const withValidation = (operations: Record<string, Operation>): Record<string, Operation> =>
  Object.fromEntries(
    Object.entries(operations).map(([name, operation]): [string, Operation] => [
      name,
      async (input) => {
        validate(name, input);
        return operation(input);
      },
    ]),
  );
