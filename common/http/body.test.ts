import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { maxBodyBytes, readJsonBody } from './body.ts';
import { Problem } from './problem.ts';

type BodyEvent = Parameters<typeof readJsonBody>[0];

function event(
  body: string | undefined,
  contentType = 'application/json',
  isBase64Encoded = false,
): BodyEvent {
  const headers: APIGatewayProxyEventV2['headers'] = { 'content-type': contentType };
  return { headers, isBase64Encoded, ...(body === undefined ? {} : { body }) };
}

function refusal(bodyEvent: BodyEvent): [string, string] {
  try {
    readJsonBody(bodyEvent);
  } catch (error) {
    if (error instanceof Problem) return [error.type, error.message];
    throw error;
  }
  throw new Error('The body was accepted.');
}

describe('readJsonBody', () => {
  test('reads any JSON media type, plain or Base64-encoded', () => {
    expect(readJsonBody(event('{"a":[1,"ü"]}'))).toEqual({ a: [1, 'ü'] });
    expect(readJsonBody(event('1', 'application/merge-patch+json; charset=utf-8'))).toBe(1);
    expect(readJsonBody(event(Buffer.from('"ü"').toString('base64'), 'application/json', true))).toBe('ü');
  });

  test('refuses a field that is sent twice, with its path', () => {
    expect(() => readJsonBody(event('{"a":{"b":1,"b":1}}'))).toThrow(
      expect.objectContaining({
        type: 'invalid-request',
        errors: [{ path: 'a.b', message: 'Must be sent only once' }],
      }),
    );
  });

  test('returns undefined for a request without a body', () => {
    expect(readJsonBody({ headers: {}, isBase64Encoded: false })).toBeUndefined();
    expect(readJsonBody(event('', ''))).toBeUndefined();
  });

  test('accepts a body of exactly the limit and refuses one more byte', () => {
    const body = JSON.stringify('x'.repeat(maxBodyBytes - 2));
    expect(readJsonBody(event(body))).toHaveLength(maxBodyBytes - 2);
    expect(refusal(event(`${body} `))[0]).toBe('body-too-large');
  });

  test('refuses a body without a content type', () => {
    expect(refusal({ headers: {}, body: '{}', isBase64Encoded: false })[0]).toBe('unsupported-media-type');
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    '',
    'application/jsonp',
    'application/json,application/json',
    'application/json; charset=utf-8,text/plain',
    'application/json; a=b, application/json',
  ])('refuses the content type %p', (type) => {
    expect(refusal(event('{}', type))[0]).toBe('unsupported-media-type');
  });

  test.each(['gzip', 'GZIP', 'br', 'deflate', 'identity, gzip', 'x-unknown'])(
    'refuses the content coding %p',
    (coding) => {
      const bytes = gzipSync('{"a":1}').toString('base64');
      const coded = event(bytes, 'application/json', true);
      expect(refusal({ ...coded, headers: { ...coded.headers, 'content-encoding': coding } })).toEqual([
        'unsupported-media-type',
        expect.stringContaining('uncompressed'),
      ]);
    },
  );

  test.each(['identity', 'Identity', ''])('accepts the content coding %p', (coding) => {
    const plain = event('{"a":1}');
    expect(readJsonBody({ ...plain, headers: { ...plain.headers, 'content-encoding': coding } })).toEqual({
      a: 1,
    });
  });

  test('says where invalid JSON breaks off without quoting it', () => {
    expect(refusal(event('{"secret": "s3cr3t" oops}'))).toEqual([
      'malformed-body',
      expect.stringMatching(/at position \d+/),
    ]);
    expect(refusal(event('{"secret": "s3cr3t" oops}'))[1]).not.toContain('s3cr3t');
    expect(refusal(event('['))[1]).toBe('The body is not valid JSON: it breaks off at the end.');
  });

  test('refuses a body that is not UTF-8', () => {
    expect(
      refusal(event(Buffer.from([0x22, 0xff, 0x22]).toString('base64'), 'application/json', true))[0],
    ).toBe('malformed-body');
  });

  test.each(['iso-8859-1', '"ISO-8859-1"', 'utf-16', ''])('refuses the charset %p', (charset) => {
    expect(refusal(event('{}', `application/json; charset=${charset}`))).toEqual([
      'unsupported-media-type',
      expect.stringContaining('UTF-8'),
    ]);
  });

  test.each(['utf-8', 'UTF8', '"utf-8"', 'utf-8; x=y'])('accepts the charset %p', (charset) => {
    expect(readJsonBody(event('{}', `application/json;charset=${charset}`))).toEqual({});
  });

  test('refuses a body in which a gateway replaced bytes, but accepts the replacement character itself', () => {
    const sent = Buffer.from([0x22, 0xff, 0x22]);
    const withLength = (bytes: Buffer): BodyEvent => ({
      ...event(bytes.toString()),
      headers: { 'content-type': 'application/json', 'content-length': `${bytes.byteLength}` },
    });
    expect(refusal(withLength(sent))).toEqual(['malformed-body', 'The body is not UTF-8.']);
    expect(readJsonBody(withLength(Buffer.from('"\ufffd"')))).toBe('\ufffd');
  });

  test('refuses an unpaired surrogate in values and names, and accepts surrogate pairs', () => {
    expect(readJsonBody(event('{"a":"\\ud83d\\ude00"}'))).toEqual({ a: '😀' });
    for (const body of ['"\\ud83d"', '{"a":["\\ude00"]}', '{"\\uDC00":1}']) {
      expect(refusal(event(body))).toEqual(['malformed-body', expect.stringContaining('surrogate')]);
    }
  });

  test('reads a body that is nested 100,000 levels deep', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(Array.isArray(readJsonBody(event(deep)))).toBe(true);
  });
});
