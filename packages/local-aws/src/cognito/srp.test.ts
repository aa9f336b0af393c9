import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { isObject, type JsonObject, objectOf, stringOf } from '../core/json.ts';
import { clientId, poolIdOf } from './pool.ts';
import { type LocalPool, Password, region, startLocalPool } from './testing/local-pool.ts';

const run = promisify(execFile);
let pool: LocalPool;
beforeAll(async () => {
  pool = await startLocalPool();
});
afterAll(() => pool.stop());

interface SignIn {
  username: string;
  password: string;
  newPassword?: string;
  next?: 'refresh' | 'sign-out' | 'change-password';
}

/** Signs in with AWS's own browser library, which shares no code with the emulator. */
async function inBrowser(...signIns: SignIn[]): Promise<JsonObject[]> {
  return inBrowserAt(pool, ...signIns);
}

async function inBrowserAt(at: LocalPool, ...signIns: SignIn[]): Promise<JsonObject[]> {
  const input = { endpoint: at.endpoint(), UserPoolId: poolIdOf(region), ClientId: clientId, signIns };
  const script = join(import.meta.dirname, 'testing/browser-client.mjs');
  const { stdout } = await run(process.execPath, [script, JSON.stringify(input)], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const outcomes: unknown = JSON.parse(stdout);
  return Array.isArray(outcomes) ? outcomes.filter(isObject) : [];
}

const tokens = expect.objectContaining({ accessToken: expect.any(String), refreshToken: expect.any(String) });

describe('signing in by SRP', () => {
  test('a browser client gets tokens, refreshes them, signs out and changes its password', async () => {
    const username = await pool.confirmed();
    const [refreshed = {}, signedOut = {}, changed, again] = await inBrowser(
      { username, password: Password, next: 'refresh' },
      { username, password: Password, next: 'sign-out' },
      { username, password: Password, newPassword: 'Another1word', next: 'change-password' },
      { username, password: 'Another1word' },
    );
    expect(decodeJwt(stringOf(refreshed.accessToken))).toMatchObject({
      client_id: clientId,
      token_use: 'access',
    });
    expect(refreshed.renewed).not.toBe(refreshed.accessToken);
    for (const { refreshToken } of [refreshed, signedOut]) {
      const AuthParameters = { REFRESH_TOKEN: refreshToken };
      await expect(
        pool.request('InitiateAuth', { AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters }),
      ).rejects.toMatchObject({ code: 'NotAuthorizedException', message: 'Refresh Token has been revoked' });
    }
    expect([changed, again]).toEqual([tokens, tokens]);
  });

  test('salts and keys with any leading bits agree with the browser client', async () => {
    const signIns: SignIn[] = [];
    for (let round = 0; round < 4; round += 1) {
      const [username, password] = [await pool.confirmed(), `Pass word ${round} ä한`];
      await pool.request('AdminSetUserPassword', { Username: username, Password: password, Permanent: true });
      signIns.push({ username, password });
    }
    expect(await inBrowser(...signIns)).toEqual(signIns.map(() => tokens));
  });

  test('a wrong password and an unknown name fail alike, an unconfirmed user only after the password', async () => {
    const refusal = { code: 'NotAuthorizedException', message: 'Incorrect username or password.' };
    const username = 'later@example.com';
    await pool.request('SignUp', { Username: username, Password });
    const outcomes = await inBrowser(
      { username: await pool.confirmed(), password: 'Wrong1234' },
      { username: 'unknown@example.com', password: Password },
      { username, password: 'Wrong1234' },
      { username, password: Password },
    );
    expect(outcomes).toEqual([
      refusal,
      refusal,
      refusal,
      { code: 'UserNotConfirmedException', message: 'User is not confirmed.' },
    ]);
  });

  test('an unknown name gets the same salt and user id each time', async () => {
    const challenge = async (USERNAME: string) => {
      const AuthParameters = { USERNAME, SRP_A: 'ab12' };
      return objectOf(
        (await pool.request('InitiateAuth', { AuthFlow: 'USER_SRP_AUTH', AuthParameters }))
          .ChallengeParameters,
      );
    };
    const [one, again, other] = [
      await challenge('a@b.co'),
      await challenge('A@b.co'),
      await challenge('c@b.co'),
    ];
    expect([one.SALT, one.USER_ID_FOR_SRP]).toEqual([again.SALT, again.USER_ID_FOR_SRP]);
    expect(one.SALT).not.toBe(other.SALT);
    expect(one.SRP_B).not.toBe(again.SRP_B);
  });

  test('a signature cannot be used twice, and a public key that SRP forbids is refused', async () => {
    const Username = await pool.confirmed();
    const start = (SRP_A: string) =>
      pool.request('InitiateAuth', {
        AuthFlow: 'USER_SRP_AUTH',
        AuthParameters: { USERNAME: Username, SRP_A },
      });
    await expect(start('0')).rejects.toMatchObject({ code: 'InvalidParameterException' });
    const { ChallengeParameters } = await start('ab');
    const { SECRET_BLOCK } = objectOf(ChallengeParameters);
    const respond = (TIMESTAMP: string) =>
      pool.request('RespondToAuthChallenge', {
        ChallengeName: 'PASSWORD_VERIFIER',
        ChallengeResponses: {
          USERNAME: Username,
          PASSWORD_CLAIM_SECRET_BLOCK: stringOf(SECRET_BLOCK),
          PASSWORD_CLAIM_SIGNATURE: 'AAAA',
          TIMESTAMP,
        },
      });
    await expect(respond('2026-11-25')).rejects.toMatchObject({
      code: 'InvalidParameterException',
      message: expect.stringContaining('TIMESTAMP format'),
    });
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await expect(respond('Wed Nov 25 9:00:00 UTC 2026'.replace(' 9', ' 09'))).rejects.toMatchObject({
        code: 'NotAuthorizedException',
      });
    }
  });

  test('a user with a temporary password sets a new one', async () => {
    const username = 'invited@example.com';
    await pool.request('AdminCreateUser', { Username: username, TemporaryPassword: 'Temporary1' });
    const newPassword = 'Changed9word';
    expect(
      await inBrowser({ username, password: 'Temporary1', newPassword }, { username, password: newPassword }),
    ).toEqual([tokens, tokens]);
    expect(await pool.request('AdminGetUser', { Username: username })).toMatchObject({
      UserStatus: 'CONFIRMED',
    });
  });

  test('five wrong passwords lock a user out for a second, and the right password does not pass', async () => {
    let now = Date.now();
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => now);
    const stopped = await startLocalPool();
    const username = await stopped.confirmed();
    const wrong = Array.from({ length: 5 }, (_, index) => ({ username, password: `Wrong123${index}` }));
    const right = { username, password: Password };
    const refusal = (message: string) => ({ code: 'NotAuthorizedException', message });
    expect(await inBrowserAt(stopped, ...wrong, right)).toEqual([
      ...wrong.map(() => refusal('Incorrect username or password.')),
      refusal('Password attempts exceeded'),
    ]);
    await expect(stopped.signIn(username)).rejects.toMatchObject(refusal('Password attempts exceeded'));
    now += 1000;
    expect(await inBrowserAt(stopped, right)).toEqual([tokens]);
    clock.mockRestore();
    await stopped.stop();
  });

  test('pages of any origin may call the pool', async () => {
    const preflight = await fetch(pool.endpoint(), {
      method: 'OPTIONS',
      headers: { origin: 'http://localhost:5173', 'access-control-request-method': 'POST' },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    const jwks = await fetch(`${pool.endpoint()}/${poolIdOf(region)}/.well-known/jwks.json`);
    expect(jwks.headers.get('access-control-allow-origin')).toBe('*');
  });
});
