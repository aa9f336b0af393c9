import { isObject, type JsonObject, objectOf, stringOf } from '../core/json.ts';
import type { PasswordVerifier } from './srp.ts';

const userStatuses = ['UNCONFIRMED', 'CONFIRMED', 'FORCE_CHANGE_PASSWORD', 'RESET_REQUIRED'] as const;
export type UserStatus = (typeof userStatuses)[number];

export interface User {
  sub: string;
  /** As given at sign-up; compared ignoring case. */
  email: string;
  emailVerified: boolean;
  password: PasswordVerifier;
  /** Previous passwords, the latest first. */
  formerPasswords: readonly PasswordVerifier[];
  status: UserStatus;
  enabled: boolean;
  /** Milliseconds since the epoch. */
  created: number;
  modified: number;
  /** When the last confirmation code was sent. */
  confirmationSent: number;
  /** Names of groups, in the order in which the user was added to them. */
  groups: readonly string[];
  /** When a password reset was requested; undefined once its code has been used. */
  resetSent: number | undefined;
}

/** A sign-in, identified by its refresh token. */
export interface Session {
  id: string;
  sub: string;
  /** Seconds since the epoch, as in tokens. */
  authTime: number;
  expires: number;
  revoked: boolean;
  /** A rotated refresh token has taken its place. */
  replaced: boolean;
}

/** The data that the pool keeps between runs. */
export interface PoolData {
  users: Map<string, User>;
  /** By refresh token. */
  sessions: Map<string, Session>;
}

const verifierOf = (json: unknown): PasswordVerifier => {
  const { salt, verifier } = objectOf(json);
  return { salt: stringOf(salt), verifier: stringOf(verifier) };
};

const listOf = (json: unknown): JsonObject[] => (Array.isArray(json) ? json.filter(isObject) : []);

function userOf(json: JsonObject): User {
  const status = userStatuses.find((known) => known === json.status) ?? 'UNCONFIRMED';
  const password = verifierOf(json.password);
  return {
    sub: stringOf(json.sub),
    email: stringOf(json.email),
    emailVerified:
      json.emailVerified === true || (json.emailVerified === undefined && status === 'CONFIRMED'),
    password,
    formerPasswords: listOf(json.formerPasswords).map(verifierOf),
    // Older data have hashes in another form: such a user resets the password.
    status: password.verifier === '' && status === 'CONFIRMED' ? 'RESET_REQUIRED' : status,
    enabled: json.enabled === true,
    created: Number(json.created),
    modified: Number(json.modified),
    confirmationSent: Number(json.confirmationSent ?? json.created),
    groups: Array.isArray(json.groups) ? json.groups.map(String) : [],
    resetSent: typeof json.resetSent === 'number' ? json.resetSent : undefined,
  };
}

const sessionOf = (json: JsonObject): Session => ({
  id: stringOf(json.id),
  sub: stringOf(json.sub),
  authTime: Number(json.authTime),
  expires: Number(json.expires),
  revoked: json.revoked === true,
  replaced: json.replaced === true,
});

/** Reads saved data, without expired sessions. */
export function poolDataOf(json: unknown): PoolData {
  const { users, sessions } = objectOf(json);
  const now = Date.now() / 1000;
  return {
    users: new Map(listOf(users).map((user) => [stringOf(user.sub), userOf(user)])),
    sessions: new Map(
      listOf(sessions)
        .filter((session) => Number(session.expires) > now)
        .map((session) => [stringOf(session.token), sessionOf(session)]),
    ),
  };
}

export const savedPoolData = ({ users, sessions }: PoolData): object => ({
  users: [...users.values()],
  sessions: [...sessions].map(([token, session]) => ({ token, ...session })),
});

/** Finds a user by e-mail, ignoring case, or by id; both are valid user names. */
export function findUser({ users }: PoolData, username: string): User | undefined {
  const wanted = username.toLowerCase();
  return users.get(username) ?? [...users.values()].find(({ email }) => email.toLowerCase() === wanted);
}
