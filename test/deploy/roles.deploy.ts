import { beforeAll, expect, test } from '@jest/globals';
import { allDecisions, type Decision, decisionsDuring } from './lane/decisions.ts';
import { grants } from './lane/granted.ts';
import { useAuth } from './usage/auth.ts';
import { useFiles } from './usage/files.ts';
import { useUsers } from './usage/users.ts';

/** Allowed, and used by Lambda for the function rather than by its code, or in no way that can be brought about here. */
const unseen: Record<string, string> = {
  'logs:CreateLogStream': 'to write what the function logs',
  'logs:PutLogEvents': 'to write what the function logs',
  'xray:PutTraceSegments': 'to write traces',
  'xray:PutTelemetryRecords': 'to write traces',
  'sqs:ReceiveMessage': 'to read the queue that calls the function',
  'sqs:DeleteMessage': 'to take away what was handled',
  'sqs:GetQueueAttributes': 'to scale with the queue',
  'sqs:SendMessage': 'to tell of what it gave up',
  'dynamodb:DescribeStream': 'to read the stream that calls the function',
  'dynamodb:GetShardIterator': 'to read the stream that calls the function',
  'dynamodb:GetRecords': 'to read the stream that calls the function',
  'dynamodb:ListStreams': 'to read the stream that calls the function',
  's3:AbortMultipartUpload': 'to take back what was sent of a large file when sending breaks off',
};

/** A service with functions adds what makes them call AWS. */
const usage = [useAuth, useUsers, useFiles];

let decisions: Decision[];

beforeAll(async () => {
  decisions = await decisionsDuring(async () => {
    for (const use of usage) await use();
  });
});

test('nothing that the functions do is denied', () => {
  const roles = new Set(decisions.map(({ principal }) => principal));
  console.log(`${decisions.length} calls of functions, by ${roles.size} roles`);
  expect(roles.size).toBeGreaterThanOrEqual(4);
  expect(decisions.filter(({ decision }) => decision !== 'Allow')).toEqual([]);
});

test('nothing that a role allows is unused', async () => {
  // What a warm function keeps, a secret for instance, it asked for before.
  const all = allDecisions();
  const unused = (await grants()).flatMap(({ name, role, actions }) => {
    const used = all.filter(({ principal }) => principal.includes(`/${role}/`)).map(({ action }) => action);
    return actions
      .filter((action) => !used.includes(action) && !(action in unseen))
      .map((action) => `${name}: ${action}`);
  });
  expect(unused).toEqual([]);
});
