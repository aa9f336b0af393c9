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

/** Computes a keyed hash, which reveals nothing about `text` without the key. */
export async function hmac(text: string, purpose: Purpose = 'idempotency'): Promise<string> {
  return createHmac('sha256', await signingKey(purpose))
    .update(text)
    .digest('base64url');
}
