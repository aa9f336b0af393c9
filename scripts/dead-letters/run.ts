import { resolve } from 'node:path';
import { PurgeQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { readEnvironment } from '../local/endpoints.ts';
import { lookInto, show } from './look.ts';
import { type Options, readOptions, usage } from './options.ts';
import { deadLetterQueue, deadLetterQueues } from './queue.ts';
import { redrive } from './redrive.ts';
import { publishOf, republish } from './republish.ts';

function fail(why: string): never {
  console.error(why);
  process.exit(1);
}

function clientFor({ aws, directory }: Options): SQSClient {
  if (!aws) {
    const environment = readEnvironment(resolve(directory));
    if (!environment) fail(`No local stack runs with its data in ${directory}. Start one, or say --aws.`);
    Object.assign(process.env, environment);
  }
  return new SQSClient({});
}

async function list(client: SQSClient, { stage }: Options): Promise<void> {
  const queues = await deadLetterQueues(client, stage);
  if (queues.length === 0) console.log(`No service of the stage ${stage} publishes or consumes events.`);
  for (const { service, kind, messages } of queues) {
    console.log(`${service.padEnd(16)} ${kind.padEnd(14)} ${messages}`);
  }
}

async function republishAll(client: SQSClient, { service = '', stage }: Options): Promise<void> {
  const queue = await deadLetterQueue(client, stage, service, 'unpublished');
  const publish = await publishOf(service);
  if (!queue || !publish) return fail(`${service} publishes nothing in the stage ${stage}.`);
  process.env.EVENT_BUS_NAME = `moim-${stage}`;
  const results = await republish(client, queue.url, publish);
  if (results.length === 0) console.log(`${service} has nothing unpublished`);
  for (const { changes, failure } of results) {
    console.log(
      `${changes} changes ${failure === undefined ? 'published' : `left in the queue: ${failure}`}`,
    );
  }
  if (results.some(({ failure }) => failure !== undefined)) process.exitCode = 1;
}

async function withOne(client: SQSClient, { command, service = '', stage, data }: Options): Promise<void> {
  const queue = await deadLetterQueue(client, stage, service);
  if (!queue) return fail(`${service} has no dead-letter queue in the stage ${stage}.`);
  if (command === 'look') {
    for (const letter of await lookInto(client, queue.url)) console.log(show(letter, data));
  } else if (command === 'redrive') {
    console.log(`${await redrive(client, queue.arn)} handed to ${service} again`);
  } else {
    await client.send(new PurgeQueueCommand({ QueueUrl: queue.url }));
    console.log(`about ${queue.messages} thrown away`);
  }
}

const options = readOptions(process.argv.slice(2)) ?? fail(usage);
const client = clientFor(options);
if (options.command === 'list') await list(client, options);
else if (options.command === 'republish') await republishAll(client, options);
else await withOne(client, options);
