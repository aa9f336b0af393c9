import { createMoimClient, type Problem, type Schemas } from '@moim/client';
import { createMemo, createRoot, createSignal } from 'solid-js';
import { type Claims, claimsOf } from './claims.ts';
import { refreshToken } from './refresh-token.ts';

/** `starting`: a refresh token is being exchanged; `unreachable`: that could not be sent. */
type SessionStatus = 'starting' | 'unreachable' | 'signed-in' | 'signed-out';

/** Why somebody has to sign in who was signed in. */
type SessionEnd = 'lost' | 'suspended';

const [status, setStatus] = createSignal<SessionStatus>('starting');
const [claims, setClaims] = createSignal<Claims>();
const [ended, setEnded] = createSignal<SessionEnd>();

export { ended as sessionEnd, status as sessionStatus };

/** Changes with the person, and not with each new token. */
export const userId = createRoot(() => createMemo(() => claims()?.userId ?? ''));
export const isModerator = (): boolean => claims()?.groups.includes('moderators') ?? false;

const open = createMoimClient({ baseUrl: location.origin });
let accessToken = '';
let renewal: Promise<string | undefined> | undefined;

function accept(token: string): void {
  accessToken = token;
  setClaims(claimsOf(token));
  setStatus('signed-in');
}

/** Ends the session on this device. */
export function endSession(reason?: SessionEnd): void {
  refreshToken.remove();
  accessToken = '';
  setEnded(reason);
  setStatus('signed-out');
  setClaims(undefined);
}

/** Takes the tokens of a sign-in or a changed password. */
export function beginSession(tokens: Schemas['SignedIn']): void {
  refreshToken.write(tokens.refreshToken);
  setEnded(undefined);
  accept(tokens.accessToken);
}

async function requestToken(): Promise<string | undefined> {
  const kept = refreshToken.read();
  if (kept === undefined) {
    endSession(status() === 'signed-in' ? 'lost' : undefined);
    return undefined;
  }
  const { data, error } = await open.POST('/v1/auth/refresh', { body: { refreshToken: kept } });
  if (data) accept(data.accessToken);
  else if (error.status === 401) endSession('lost');
  else throw new Error(error.title, { cause: error });
  return data?.accessToken;
}

/** Gets a new access token; one request, however many ask. Throws when the API cannot be reached. */
export function renewToken(): Promise<string | undefined> {
  renewal ??= requestToken().finally(() => {
    renewal = undefined;
  });
  return renewal;
}

/** An access token that is valid for at least half a minute; undefined without a session. */
export async function validToken(): Promise<string | undefined> {
  const { endsAt = 0 } = claims() ?? {};
  if (accessToken === '' && refreshToken.read() === undefined) return undefined;
  return endsAt - Date.now() > 30_000 ? accessToken : renewToken();
}

/** Resumes the session of an earlier visit. */
export async function startSession(): Promise<void> {
  setStatus('starting');
  await renewToken().catch(() => setStatus('unreachable'));
}

/** @returns the problem, if the sign-in is refused */
export async function signIn(email: string, password: string): Promise<Problem | undefined> {
  const { data, error } = await open.POST('/v1/auth/sign-in', { body: { email, password } });
  if (data) beginSession(data);
  return error;
}

refreshToken.onRemovedElsewhere(() => endSession());
