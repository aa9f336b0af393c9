import {
  constants,
  createHash,
  createHmac,
  createPublicKey,
  getDiffieHellman,
  publicEncrypt,
  randomBytes,
} from 'node:crypto';

/** What the pool stores in place of a password: `verifier` is g^x modulo N, both are hex. */
export interface PasswordVerifier {
  readonly salt: string;
  readonly verifier: string;
}

// The 3072-bit group of RFC 3526, with generator 2.
const prime = getDiffieHellman('modp15').getPrime();
const modulus = BigInt(`0x${prime.toString('hex')}`);
const generator = 2n;

export const parseHex = (hex: string): bigint => BigInt(`0x${hex === '' ? '0' : hex}`);

/** Hex with an even number of digits, and a leading `00` where the number would look negative. */
export function padHex(value: bigint): string {
  const hex = value.toString(16);
  const even = hex.length % 2 === 0 ? hex : `0${hex}`;
  return /^[89a-f]/.test(even) ? `00${even}` : even;
}

/**
 * base^exponent modulo N. Raw RSA encryption is that operation, and OpenSSL does it thirty times faster than bigints. (Its
 * Diffie-Hellman would too, but Node tests the modulus for primality first, which takes ten seconds.)
 */
function power(base: bigint, exponent: bigint): bigint {
  const e = Buffer.from(padHex(exponent), 'hex').toString('base64url');
  const key = createPublicKey({ format: 'jwk', key: { kty: 'RSA', n: prime.toString('base64url'), e } });
  const block = Buffer.from(base.toString(16).padStart(prime.length * 2, '0'), 'hex');
  const result = publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, block);
  return parseHex(result.toString('hex'));
}

const hashHex = (hex: string): string =>
  createHash('sha256').update(Buffer.from(hex, 'hex')).digest('hex').padStart(64, '0');

const multiplier = parseHex(hashHex(padHex(modulus) + padHex(generator)));

/** Derives the verifier of a password. `identity` is the pool's name, without its region, and the user's id. */
function verifierFor(identity: string, password: string, salt: string): string {
  const inner = createHash('sha256').update(`${identity}:${password}`).digest('hex');
  const x = parseHex(hashHex(padHex(parseHex(salt)) + inner));
  return power(generator, x).toString(16);
}

/** Creates the verifier of a new password. */
export function createVerifier(identity: string, password: string): PasswordVerifier {
  const salt = randomBytes(16).toString('hex');
  return { salt, verifier: verifierFor(identity, password, salt) };
}

/** Whether this is the password of a verifier. */
export const isPassword = (
  identity: string,
  password: string,
  { salt, verifier }: PasswordVerifier,
): boolean => verifierFor(identity, password, salt) === verifier;

/** The server's ephemeral key pair: `secret` is b, `publicKey` is B. */
export interface ServerKeys {
  readonly secret: bigint;
  readonly publicKey: bigint;
}

/** Creates a key pair for one sign-in. */
export function createServerKeys({ verifier }: PasswordVerifier): ServerKeys {
  const secret = parseHex(randomBytes(32).toString('hex'));
  return { secret, publicKey: (multiplier * parseHex(verifier) + power(generator, secret)) % modulus };
}

/** Whether a client's public key A is one that SRP allows: not a multiple of N. */
export const isClientKey = (key: bigint): boolean => key % modulus !== 0n;

interface Handshake {
  readonly clientKey: bigint;
  readonly keys: ServerKeys;
  readonly verifier: string;
  /** Pool name without region, user id, secret block and timestamp: what the client signs. */
  readonly message: Buffer;
}

/** The signature, in base64, of a client that knows the password. */
export function expectedSignature({ clientKey, keys, verifier, message }: Handshake): string {
  const u = parseHex(hashHex(padHex(clientKey) + padHex(keys.publicKey)));
  const base = (clientKey * power(parseHex(verifier), u)) % modulus;
  const secret = power(base, keys.secret);
  const key = createHmac('sha256', Buffer.from(padHex(u), 'hex'))
    .update(Buffer.from(padHex(secret), 'hex'))
    .digest();
  const derived = createHmac('sha256', key).update('Caldera Derived Key\u0001').digest().subarray(0, 16);
  return createHmac('sha256', derived).update(message).digest('base64');
}
