import { createHmac, hkdfSync } from 'node:crypto';
import { getRotatingSecret, getSecret } from '../secrets/index.ts';
import { requiredSetting } from '../settings/index.ts';

type Purpose = 'cursor' | 'idempotency' | 'limit';

/** Derives a 256-bit key for one purpose from the stage's signing secret. */
export async function signingKey(purpose: Purpose): Promise<Uint8Array> {
  return derivedKey(await getSecret(requiredSetting('CURSOR_SECRET_ARN')), purpose);
}

/** The current key for one purpose, and the key before the secret's last rotation. Reads the secret again. */
export async function signingKeys(purpose: Purpose): Promise<readonly Uint8Array[]> {
  const { current, previous } = await getRotatingSecret(requiredSetting('CURSOR_SECRET_ARN'));
  return [current, ...(previous === undefined ? [] : [previous])].map((secret) =>
    derivedKey(secret, purpose),
  );
}

function derivedKey(secret: string, purpose: Purpose): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', purpose, 32));
}

let known: { readonly keys: Promise<readonly Uint8Array[]>; readonly until: number } | undefined;
const knownForMilliseconds = 60_000;

/** The keys that hash idempotency keys: the current one, and the one before the last rotation. Read once a minute. */
export async function idempotencyKeys(): Promise<readonly Uint8Array[]> {
  if (known === undefined || Date.now() >= known.until) {
    known = { keys: signingKeys('idempotency'), until: Date.now() + knownForMilliseconds };
  }
  try {
    return await known.keys;
  } catch (error) {
    known = undefined;
    throw error;
  }
}

/** Computes a keyed hash, which reveals nothing about `text` without the key. */
export async function hmac(text: string, purpose: Purpose = 'idempotency'): Promise<string> {
  return hashWith(await signingKey(purpose), text);
}

/** The keyed hash of a text with a given key. */
export function hashWith(key: Uint8Array, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}
