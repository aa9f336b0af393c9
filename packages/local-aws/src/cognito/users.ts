import { isObject, type JsonObject, objectOf, stringOf } from '../core/json.ts';

export interface User {
  sub: string;
  /** As given at sign-up; compared ignoring case. */
  email: string;
  passwordHash: string;
  status: 'UNCONFIRMED' | 'CONFIRMED';
  enabled: boolean;
  /** Milliseconds since the epoch. */
  created: number;
  modified: number;
  /** A password reset was requested and its code has not been used. */
  resetPending: boolean;
}

/** A sign-in, identified by its refresh token. */
export interface Session {
  id: string;
  sub: string;
  /** Seconds since the epoch, as in tokens. */
  authTime: number;
  expires: number;
  revoked: boolean;
}

/** The data that the pool keeps between runs. */
export interface PoolData {
  users: Map<string, User>;
  /** By refresh token. */
  sessions: Map<string, Session>;
}

const userOf = (json: JsonObject): User => ({
  sub: stringOf(json.sub),
  email: stringOf(json.email),
  passwordHash: stringOf(json.passwordHash),
  status: json.status === 'CONFIRMED' ? 'CONFIRMED' : 'UNCONFIRMED',
  enabled: json.enabled === true,
  created: Number(json.created),
  modified: Number(json.modified),
  resetPending: json.resetPending === true,
});

const sessionOf = (json: JsonObject): Session => ({
  id: stringOf(json.id),
  sub: stringOf(json.sub),
  authTime: Number(json.authTime),
  expires: Number(json.expires),
  revoked: json.revoked === true,
});

const listOf = (json: unknown): JsonObject[] => (Array.isArray(json) ? json.filter(isObject) : []);

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
