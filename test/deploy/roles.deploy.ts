import { beforeAll, expect, test } from '@jest/globals';
import { allDecisions, type Decision, decisionsDuring } from './lane/decisions.ts';
import { grants } from './lane/granted.ts';
import { useAuth } from './usage/auth.ts';
import { useChats } from './usage/chats.ts';
import { useExports } from './usage/exports.ts';
import { useFiles } from './usage/files.ts';
import { useLive } from './usage/live.ts';
import { useMatch } from './usage/match.ts';
import { usePosts } from './usage/posts.ts';
import { useSafety } from './usage/safety.ts';
import { useUsers } from './usage/users.ts';

/** Actions that Lambda performs on the function's behalf, or that no test can trigger. */
const unseen: Record<string, string> = {
  'logs:CreateLogStream': 'to write what the function logs',
  'logs:PutLogEvents': 'to write what the function logs',
  'xray:PutTraceSegments': 'to write traces',
  'xray:PutTelemetryRecords': 'to write traces',
  'sqs:ReceiveMessage': 'to read the queue that calls the function',
  'sqs:DeleteMessage': 'to delete handled messages',
  'sqs:GetQueueAttributes': 'to scale with the queue',
  'sqs:SendMessage': 'to report discarded batches',
  'dynamodb:DescribeStream': 'to read the stream that calls the function',
  'dynamodb:GetShardIterator': 'to read the stream that calls the function',
  'dynamodb:GetRecords': 'to read the stream that calls the function',
  'dynamodb:ListStreams': 'to read the stream that calls the function',
  's3:AbortMultipartUpload': 'to abort an interrupted multipart upload',
};

/** Every service with functions adds a use of them that makes them call AWS. */
const usage = [useAuth, useUsers, useFiles, useMatch, useChats, useLive, usePosts, useSafety, useExports];

let decisions: Decision[];

beforeAll(async () => {
  decisions = await decisionsDuring(async () => {
    for (const use of usage) await use();
  });
});

test('IAM denies no call of a function', () => {
  const roles = new Set(decisions.map(({ principal }) => principal));
  console.log(`${decisions.length} calls of functions, by ${roles.size} roles`);
  expect(roles.size).toBeGreaterThanOrEqual(4);
  expect(decisions.filter(({ decision }) => decision !== 'Allow')).toEqual([]);
});

test('functions use every action that their roles allow', async () => {
  // A warm function may have made a call before the recording, for example to read a secret.
  const all = allDecisions();
  const unused = (await grants()).flatMap(({ name, role, actions }) => {
    const used = all.filter(({ principal }) => principal.includes(`/${role}/`)).map(({ action }) => action);
    return actions
      .filter((action) => !used.includes(action) && !(action in unseen))
      .map((action) => `${name}: ${action}`);
  });
  expect(unused).toEqual([]);
});
