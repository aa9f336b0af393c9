import { createHash, timingSafeEqual } from 'node:crypto';
import { getRotatingSecret } from '../secrets/index.ts';
import { requiredSetting } from '../settings/index.ts';

/** Only the stage's CloudFront distribution knows its value, and sends it with every request to the API. */
export const originSecretHeader = 'x-origin-secret';

const readAgainAfterMs = 60_000;

let digests: readonly Buffer[] = [];
let reading: { readonly end: Promise<void>; readonly startedAt: number } | undefined;

/**
 * Whether a text is the stage's origin secret, or the one before its last rotation. The environment variable
 * `ORIGIN_SECRET_ARN` names the secret, and the function needs `secretsmanager:GetSecretValue`. It is read at the first
 * text, and at most once a minute when a text differs, because it may have been rotated. Throws a `SecretError`.
 */
export async function isOriginSecret(given: string, now: number = Date.now()): Promise<boolean> {
  if (isKnown(given)) return true;
  await readSecret(now);
  return isKnown(given);
}

/** In a time that says nothing about the secrets. */
function isKnown(given: string): boolean {
  const digest = digestOf(given);
  return digests.map((each) => timingSafeEqual(each, digest)).includes(true);
}

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

async function readSecret(now: number): Promise<void> {
  if (reading === undefined || now - reading.startedAt >= readAgainAfterMs) {
    reading = { end: storeDigests(), startedAt: now };
  }
  const own = reading;
  try {
    await own.end;
  } catch (error) {
    // While nothing is known, the next request tries again. Else a forged secret must not cause a reading each time.
    if (digests.length === 0 && reading === own) reading = undefined;
    throw error;
  }
}

async function storeDigests(): Promise<void> {
  const { current, previous = current } = await getRotatingSecret(requiredSetting('ORIGIN_SECRET_ARN'));
  digests = [current, previous].map(digestOf);
}
