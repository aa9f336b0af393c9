import { stripVTControlCharacters } from 'node:util';
import { expect, test } from '@jest/globals';
import { requestLine } from './request-line.ts';
import type { GatewayResponse } from './response.ts';

const request = {
  id: '3d32cd8c-0000-4000-8000-000000000000',
  received: 0,
  method: 'POST',
  path: '/v1/bookings',
  rawQuery: 'secret=1',
  headers: {},
  cookies: [],
  sourceIp: '127.0.0.1',
};
const problem = (body: object): GatewayResponse => ({
  status: 400,
  headers: { 'content-type': 'application/problem+json' },
  body: JSON.stringify(body),
});
const fault = (path: string) => ({ path, message: 'must be a date' });

test.each<[string, GatewayResponse, string]>([
  ['a success', { status: 201, headers: {}, body: '{}' }, 'POST /v1/bookings 201 3 ms  3d32cd8c'],
  [
    'a problem with a field at fault',
    problem({ detail: 'Correct it.', errors: [fault('startsAt')] }),
    'POST /v1/bookings 400 3 ms  startsAt: must be a date  3d32cd8c',
  ],
  [
    'a problem with several fields at fault',
    problem({ errors: [fault('startsAt'), fault('endsAt')] }),
    'POST /v1/bookings 400 3 ms  startsAt: must be a date (and 1 more)  3d32cd8c',
  ],
  ['a problem without fields', problem({ detail: 'Taken.' }), 'POST /v1/bookings 400 3 ms  Taken.  3d32cd8c'],
  [
    'an error of the gateway itself',
    {
      status: 404,
      headers: {},
      body: '{"message":"Not Found"}',
      note: 'No service has a route for this path.',
    },
    'POST /v1/bookings 404 3 ms  No service has a route for this path.  3d32cd8c',
  ],
])('the terminal shows one line about %s', (_what, response, line) => {
  expect(stripVTControlCharacters(requestLine(request, response, 3.2))).toBe(line);
});
