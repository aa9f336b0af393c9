import { type JsonObject, numberOf, objectOf } from '../core/json.ts';
import { AwsError } from '../protocols/aws-json-server.ts';
import { createVerifier, isPassword } from './srp.ts';
import type { User, UserStatus } from './users.ts';

/** The parts of the pool that passwords depend on. */
export interface PasswordRules {
  /** The pool's name without its region, which is part of what is hashed. */
  readonly name: string;
  /** Throws InvalidPasswordException. */
  checkPassword(password: string): void;
  /** How many former passwords may not be used again. */
  readonly passwordHistory: number;
}

// Cognito's symbols, including a space inside the password.
const symbol = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+\- ]/;

const policyOf = (pool: JsonObject): JsonObject => objectOf(objectOf(pool.Policies).PasswordPolicy);

/** Compiles the password policy of the pool's template. Violations have Cognito's wording. */
export function passwordPolicy(pool: JsonObject): (password: string) => void {
  const policy = policyOf(pool);
  const rules: [isBroken: (password: string) => boolean, words: string][] = [
    [(password) => password.length < numberOf(policy.MinimumLength, 8), 'Password not long enough'],
    [
      (password) => policy.RequireNumbers === true && !/\d/.test(password),
      'Password must have numeric characters',
    ],
    [
      (password) => policy.RequireSymbols === true && !symbol.test(password),
      'Password must have symbol characters',
    ],
    [
      (password) => policy.RequireUppercase === true && !/[A-Z]/.test(password),
      'Password must have uppercase characters',
    ],
    [
      (password) => policy.RequireLowercase === true && !/[a-z]/.test(password),
      'Password must have lowercase characters',
    ],
  ];
  return (password) => {
    const broken = rules.find(([isBroken]) => isBroken(password));
    if (!broken) return;
    throw new AwsError('InvalidPasswordException', `Password did not conform with policy: ${broken[1]}`);
  };
}

/** `PasswordHistorySize` of the pool's template. */
export const passwordHistoryOf = (pool: JsonObject): number =>
  numberOf(policyOf(pool).PasswordHistorySize, 0);

export const identityOf = ({ name }: PasswordRules, sub: string): string => name + sub;

/** Whether this is the user's password. */
export const hasPassword = (rules: PasswordRules, user: User, password: string): boolean =>
  isPassword(identityOf(rules, user.sub), password, user.password);

/**
 * Sets a user's password.
 *
 * @throws AwsError InvalidPasswordException, and PasswordHistoryPolicyViolationException unless an administrator sets it
 */
export function setPassword(
  rules: PasswordRules,
  user: User,
  password: string,
  { status, byAdmin = false }: { status: UserStatus; byAdmin?: boolean },
): void {
  rules.checkPassword(password);
  const identity = identityOf(rules, user.sub);
  const recent = rules.passwordHistory === 0 ? [] : [user.password, ...user.formerPasswords];
  const kept = recent.filter(({ verifier }) => verifier !== '').slice(0, rules.passwordHistory);
  if (!byAdmin && kept.some((former) => isPassword(identity, password, former))) {
    throw new AwsError(
      'PasswordHistoryPolicyViolationException',
      'The password has been used before. Choose a password that is not among the previous ones.',
    );
  }
  user.formerPasswords = kept;
  user.password = createVerifier(identity, password);
  user.status = status;
  user.resetSent = undefined;
  user.modified = Date.now();
}
