import { createHmac, timingSafeEqual } from 'node:crypto';
import { localCredentials } from '../../core/credentials.ts';

export const algorithm = 'AWS4-HMAC-SHA256';

const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text, 'latin1').digest();

/** Derives the signing key of a day for a service such as `s3`, by Signature Version 4. */
export function signingKey(day: string, region: string, service: string): Buffer {
  const secret = `AWS4${localCredentials.secretAccessKey}`;
  return hmac(hmac(hmac(hmac(secret, day), region), service), 'aws4_request');
}

export const sign = (key: Buffer, text: string): string => hmac(key, text).toString('hex');

export const isSame = (given: string, expected: string): boolean =>
  given.length === expected.length &&
  timingSafeEqual(Buffer.from(given, 'latin1'), Buffer.from(expected, 'latin1'));

/** The string to sign: time, scope and the hash of the canonical request. */
export const stringToSign = (time: string, scope: string, hash: string): string =>
  [algorithm, time, scope, hash].join('\n');

/** Parses `20261120T093000Z` into milliseconds; NaN when invalid. */
export function millisecondsOf(time: string): number {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(time);
  if (!parts) return Number.NaN;
  const [, year, month, day, hours, minutes, seconds] = parts;
  return Date.parse(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`);
}
