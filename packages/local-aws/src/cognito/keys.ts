import { readFileSync, writeFileSync } from 'node:fs';
import {
  type CryptoKey,
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from 'jose';
import { objectOf } from '../core/json.ts';

export interface SigningKey {
  kid: string;
  privateKey: CryptoKey;
  /** The public key, published under /.well-known/jwks.json. */
  publicJwk: JWK;
}

async function keyFrom(jwk: JWK): Promise<SigningKey> {
  const privateKey = await importJWK(jwk, 'RS256');
  if (privateKey instanceof Uint8Array) throw new Error('the saved key is not an RSA key');
  const publicJwk: JWK = { kty: jwk.kty ?? 'RSA', n: jwk.n ?? '', e: jwk.e ?? '', alg: 'RS256', use: 'sig' };
  const kid = await calculateJwkThumbprint(publicJwk);
  return { kid, privateKey, publicJwk: { ...publicJwk, kid } };
}

/** The pool's key pair, generated at the first start and kept, so that tokens survive a restart. */
export async function signingKey(file: string): Promise<SigningKey> {
  try {
    const jwk: JWK = objectOf(JSON.parse(readFileSync(file, 'utf8')));
    return await keyFrom(jwk);
  } catch {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const jwk = await exportJWK(privateKey);
    writeFileSync(file, JSON.stringify(jwk), { mode: 0o600 });
    return keyFrom(jwk);
  }
}
