import { randomBytes } from 'node:crypto';
import type { ServerKeys } from './srp.ts';
import type { User } from './users.ts';

/** The server's side of an SRP sign-in; `user` is undefined when nobody has the name, which the client must not learn. */
export interface SrpHandshake {
  readonly user: User | undefined;
  readonly userId: string;
  readonly clientKey: bigint;
  readonly keys: ServerKeys;
  readonly verifier: string;
}

/** Sign-ins that wait for the client's response, for three minutes as on AWS. Each can be taken once. */
export interface Challenges {
  /** @returns the secret block */
  openSrp(handshake: SrpHandshake): string;
  takeSrp(secretBlock: string): SrpHandshake | undefined;
  /** @returns the session string */
  openNewPassword(user: User): string;
  takeNewPassword(session: string): User | undefined;
}

const lifetime = 3 * 60_000;

function pending<T>(bytes: number, encoding: 'base64' | 'base64url') {
  const open = new Map<string, { readonly value: T; readonly expires: number }>();
  return {
    open: (value: T): string => {
      for (const [id, { expires }] of open) if (expires < Date.now()) open.delete(id);
      const id = randomBytes(bytes).toString(encoding);
      open.set(id, { value, expires: Date.now() + lifetime });
      return id;
    },
    take: (id: string): T | undefined => {
      const found = open.get(id);
      open.delete(id);
      return found && found.expires >= Date.now() ? found.value : undefined;
    },
  };
}

export function openChallenges(): Challenges {
  const srp = pending<SrpHandshake>(64, 'base64');
  const newPassword = pending<User>(48, 'base64url');
  return {
    openSrp: srp.open,
    takeSrp: srp.take,
    openNewPassword: newPassword.open,
    takeNewPassword: newPassword.take,
  };
}
