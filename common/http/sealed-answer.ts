import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { ControllerResult } from './controller-result.ts';

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Encrypts an answer with a 256-bit key. */
export function sealAnswer(answer: ControllerResult, key: Uint8Array): string {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, key, nonce);
  const sealed = [nonce, sealing.update(JSON.stringify(answer)), sealing.final(), sealing.getAuthTag()];
  return Buffer.concat(sealed).toString('base64url');
}

/** Decrypts an answer. Throws an Error for another key. */
export function openAnswer(sealed: string, key: Uint8Array): ControllerResult {
  const bytes = Buffer.from(sealed, 'base64url');
  const end = bytes.length - tagBytes;
  const opening = createDecipheriv(cipher, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
  opening.setAuthTag(bytes.subarray(end));
  return JSON.parse(
    opening.update(bytes.subarray(nonceBytes, end), undefined, 'utf8') + opening.final('utf8'),
  );
}
