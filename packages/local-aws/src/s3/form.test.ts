import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { GetObjectCommand, HeadObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sign, signingKey } from '../protocols/signature-v4/signing-key.ts';
import { type LocalS3, region, startLocalS3 } from './testing/local-s3.ts';

const Bucket = 'things';
const minutes = 60_000;
let s3: LocalS3;

beforeAll(async () => {
  s3 = await startLocalS3(Bucket);
});

afterAll(() => s3.stop());

/** The fields of a presigned form. */
function formFields(conditions: unknown[], fields: Record<string, string>, until = Date.now() + minutes) {
  const time = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const day = time.slice(0, 8);
  const signed = {
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': `local/${day}/${region}/s3/aws4_request`,
    'x-amz-date': time,
  };
  const all = [
    ...conditions,
    ...Object.entries(signed).map(([name, value]) => ({ [name]: value })),
    { bucket: Bucket },
  ];
  const json = JSON.stringify({ expiration: new Date(until).toISOString(), conditions: all });
  const policy = Buffer.from(json).toString('base64');
  return { ...fields, ...signed, policy, 'x-amz-signature': sign(signingKey(day, region, 's3'), policy) };
}

const conditions = [
  ['starts-with', '$key', 'in/'],
  { 'Content-Type': 'image/png' },
  ['content-length-range', 3, 8],
];
const good = () => formFields(conditions, { key: 'in/one', 'Content-Type': 'image/png' });

async function post(fields: Record<string, string>, content: string | Buffer = '12345') {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([Buffer.from(content)]), 'a b.png');
  const body = Buffer.from(await new Response(form).arrayBuffer());
  const boundary = body.subarray(2, body.indexOf('\r\n')).toString();
  const response = await fetch(`${s3.endpoint}/${Bucket}`, {
    method: 'POST',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body,
    redirect: 'manual',
  });
  const text = await response.text();
  return { status: response.status, code: /<Code>(\w+)/.exec(text)?.[1], text, response };
}

const isStored = (Key: string): Promise<boolean> =>
  s3.client.send(new HeadObjectCommand({ Bucket, Key })).then(
    () => true,
    () => false,
  );

test('a form that its policy allows is stored byte for byte', async () => {
  const content = Buffer.from('\r\n--\r\n\0');
  expect(await post(good(), content)).toMatchObject({ status: 204 });
  const stored = await s3.client.send(new GetObjectCommand({ Bucket, Key: 'in/one' }));
  expect(Buffer.from((await stored.Body?.transformToByteArray()) ?? [])).toEqual(content);
  expect(stored.ContentType).toBe('image/png');
});

test.each<[string, () => Record<string, string>, string | Buffer, number, string]>([
  ['too large a file', good, '123456789', 400, 'EntityTooLarge'],
  ['too small a file', good, '12', 400, 'EntityTooSmall'],
  ['another key', () => ({ ...good(), key: 'other' }), '12345', 403, 'AccessDenied'],
  ['another type', () => ({ ...good(), 'Content-Type': 'text/html' }), '12345', 403, 'AccessDenied'],
  [
    'a field that the policy does not know',
    () => ({ ...good(), acl: 'public-read' }),
    '12345',
    403,
    'AccessDenied',
  ],
  ['another policy', () => ({ ...good(), policy: 'e30=' }), '12345', 403, 'SignatureDoesNotMatch'],
  [
    'a forged signature',
    () => ({ ...good(), 'x-amz-signature': '0'.repeat(64) }),
    '12345',
    403,
    'SignatureDoesNotMatch',
  ],
  ['no policy', () => ({ key: 'in/one' }), '12345', 403, 'AccessDenied'],
  [
    'a policy that is over',
    () => formFields(conditions, { key: 'in/1', 'Content-Type': 'image/png' }, 0),
    '1234',
    403,
    'AccessDenied',
  ],
  ['no key', () => formFields([['content-length-range', 1, 9]], {}), '12345', 400, 'InvalidArgument'],
])('a form with %s is refused', async (_what, fields, content, status, code) => {
  expect(await post(fields(), content)).toMatchObject({ status, code });
  expect(await isStored('other')).toBe(false);
  await s3.tidy();
});

test('the key may contain the file name, and the response follows success_action_status and _redirect', async () => {
  const any = [
    ['starts-with', '$key', ''],
    ['starts-with', '$success_action_status', ''],
    ['starts-with', '$success_action_redirect', ''],
  ];
  // biome-ignore lint/suspicious/noTemplateCurlyInString: S3's own syntax
  const key = 'in/${filename}';
  const created = await post(
    formFields(any, { key, success_action_status: '201', success_action_redirect: '' }),
  );
  expect([created.status, created.text]).toEqual([201, expect.stringContaining('<Key>in/a b.png</Key>')]);
  const redirect = 'http://localhost:5173/done?a=b';
  const seen = await post(
    formFields(any, { key, success_action_status: '', success_action_redirect: redirect }),
  );
  expect(seen.status).toBe(303);
  expect(seen.response.headers.get('location')).toMatch(
    /^http:\/\/localhost:5173\/done\?a=b&bucket=things&key=in/,
  );
});

test('a body that is not a form is refused', async () => {
  for (const [type, body] of [
    ['multipart/form-data', 'x'],
    ['multipart/form-data; boundary=b', 'x'],
    ['multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="key"\r\n\r\nx'],
    [
      'multipart/form-data; boundary=b',
      `--b\r\nContent-Disposition: form-data; name="x"\r\n\r\n${'x'.repeat(30_000)}`,
    ],
  ] as const) {
    const answer = await fetch(`${s3.endpoint}/${Bucket}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    expect(answer.status).toBe(400);
  }
});

test('a form that is refused early does not block later requests on its connection', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const headers = { 'content-type': 'multipart/form-data; boundary=b', 'content-length': 300_000 };
  const ask = async (method: string, body?: Buffer): Promise<number | undefined> => {
    const asked = request(`${s3.endpoint}/${Bucket}`, { method, agent, ...(body ? { headers } : {}) });
    const answered = once(asked, 'response');
    asked.end(body);
    const [response] = await answered;
    response.resume();
    await once(response, 'end');
    return response.statusCode;
  };
  expect(await ask('POST', Buffer.alloc(300_000, 'a'))).toBe(400);
  expect(await ask('GET')).toBe(403);
  agent.destroy();
});
