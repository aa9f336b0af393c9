import { beforeAll, describe, expect, test } from '@jest/globals';
import { apiUrl, isGatewayResponse, newMember, type Person, send } from '@moim/testing/api';
import { accountAttacks } from './attacks/accounts.ts';
import type { Attack } from './attacks/attack.ts';
import { bodyAttacks, contentTypeAttacks } from './attacks/bodies.ts';
import { cursorAttacks, someCursor } from './attacks/cursors.ts';
import { headerAttacks, pathAttacks } from './attacks/requests.ts';
import { canReissue, reissued, tokenAttacks } from './attacks/tokens.ts';

let member: Person;
let attacks: Attack[];

function attack({ method, path, headers = {}, body }: Attack): Promise<Response> {
  return send(new Request(`${apiUrl}${path}`, { method, headers, ...(body === undefined ? {} : { body }) }));
}

/** Words of the implementation, which must not leak. */
const internals =
  /node_modules|\.ts:\d|\bat (?:async )?\w+ \(|DynamoDB|Cognito|aws-sdk|ValidationException|ZodError|TypeError|SyntaxError|moim-\w+-|Exception/;

beforeAll(async () => {
  member = await newMember();
  const bearer = { authorization: `Bearer ${member.accessToken}` };
  const cursor = await someCursor(member);
  attacks = [
    ...bodyAttacks(bearer),
    ...contentTypeAttacks(bearer),
    ...accountAttacks(),
    ...tokenAttacks(member),
    ...cursorAttacks(bearer, cursor),
    ...pathAttacks(bearer),
    ...headerAttacks(bearer),
  ];
});

test('the suite has at least 200 attacks', () => {
  expect(attacks.length).toBeGreaterThanOrEqual(200);
});

/** Whether a refusal is right, whether a function or the gateway answers. */
const isRight = (one: Attack, { status, headers }: Response, text: string): boolean =>
  one.expected.includes(status) &&
  !internals.test(text.replace(one.path, '')) &&
  (status !== 401 || /^Bearer/.test(headers.get('www-authenticate') ?? ''));

function isProblem({ status, headers }: Response, text: string): boolean {
  const requestId = headers.get('x-request-id') ?? '';
  const problem = headers.get('content-type') === 'application/problem+json' ? JSON.parse(text) : {};
  return (
    requestId.length >= 8 &&
    problem.status === status &&
    problem.requestId === requestId &&
    /^\/docs\/problems#[a-z-]+$/.test(problem.type)
  );
}

test('each attack gets the right 4xx problem with a request id, without internals, and changes nothing', async () => {
  const wrong: unknown[] = [];
  for (const one of attacks) {
    const response = await attack(one);
    const gatewaysOwn = await isGatewayResponse(response);
    const text = await response.text();
    if (isRight(one, response, text) && (gatewaysOwn || isProblem(response, text))) continue;
    const { name, expected } = one;
    wrong.push({ name, expected, status: response.status, text: text.slice(0, 300) });
  }
  expect(wrong).toEqual([]);

  // The API still works afterwards.
  const { data } = await member.api.GET('/v1/users/me');
  expect(data).toMatchObject({ nickname: expect.any(String), name: 'Somebody', interests: [] });
  expect(Object.getPrototypeOf({})).not.toHaveProperty('admin');
}, 180_000);

test('a token reissued with valid claims is accepted', async () => {
  if (!canReissue) return;
  const token = reissued(member.accessToken, { exp: Math.floor(Date.now() / 1000) + 60 });
  const headers = { authorization: `Bearer ${token}` };
  expect((await send(new Request(`${apiUrl}/v1/users/me`, { headers }))).status).toBe(200);
});

describe('the request id', () => {
  test('cannot be chosen by the caller', async () => {
    const response = await send(
      new Request(`${apiUrl}/v1/users/health`, { headers: { 'x-request-id': 'mine' } }),
    );
    expect(response.headers.get('x-request-id')).not.toBe('mine');
  });
});
