import { createHmac, hkdfSync } from 'node:crypto';
import { getSecret } from '../secrets/index.ts';
import { requiredSetting } from '../settings/index.ts';

/** Derives a 256-bit key for one purpose from the stage's signing secret. */
export async function signingKey(purpose: 'cursor' | 'idempotency'): Promise<Uint8Array> {
  const secret = await getSecret(requiredSetting('CURSOR_SECRET_ARN'));
  return new Uint8Array(hkdfSync('sha256', secret, '', purpose, 32));
}

/** Computes a keyed hash, which reveals nothing about `text` without the key. */
export async function hmac(text: string): Promise<string> {
  return createHmac('sha256', await signingKey('idempotency'))
    .update(text)
    .digest('base64url');
}
