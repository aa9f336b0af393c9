import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { type JsonObject, numberOf, objectOf } from '../core/json.ts';
import { AwsError } from '../protocols/aws-json-server.ts';

const derive: (password: string, salt: Buffer, length: number, options: ScryptOptions) => Promise<Buffer> =
  promisify(scrypt);
// Cheaper than in production: these are test passwords, and a test run hashes hundreds.
const cost = { N: 1024 };

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString('hex')}:${(await derive(password, salt, 32, cost)).toString('hex')}`;
}

export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [salt = '', expected = ''] = hash.split(':');
  const derived = await derive(password, Buffer.from(salt, 'hex'), 32, cost);
  return timingSafeEqual(derived, Buffer.from(expected, 'hex'));
}

// Cognito's symbols, including a space inside the password.
const symbol = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+\- ]/;

/** Compiles the password policy of the pool's template. Violations have Cognito's wording. */
export function passwordPolicy(pool: JsonObject): (password: string) => void {
  const policy = objectOf(objectOf(pool.Policies).PasswordPolicy);
  const refuse = (rule: string): never => {
    throw new AwsError('InvalidPasswordException', `Password did not conform with policy: ${rule}`);
  };
  return (password) => {
    if (password.length > 256) refuse('Password too long');
    if (password.length < numberOf(policy.MinimumLength, 8)) refuse('Password not long enough');
    if (policy.RequireNumbers === true && !/\d/.test(password))
      refuse('Password must have numeric characters');
    if (policy.RequireSymbols === true && !symbol.test(password))
      refuse('Password must have symbol characters');
    if (policy.RequireUppercase === true && !/[A-Z]/.test(password))
      refuse('Password must have uppercase characters');
    if (policy.RequireLowercase === true && !/[a-z]/.test(password))
      refuse('Password must have lowercase characters');
  };
}
