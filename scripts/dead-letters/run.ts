import { resolve } from 'node:path';
import { PurgeQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { readEnvironment } from '../local/endpoints.ts';
import { lookInto, show } from './look.ts';
import { type Options, readOptions, usage } from './options.ts';
import { deadLetterQueue, deadLetterQueues } from './queue.ts';
import { redrive } from './redrive.ts';

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
  if (queues.length === 0) console.log(`No service of the stage ${stage} consumes events.`);
  for (const { service, messages } of queues) console.log(`${service.padEnd(16)} ${messages}`);
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
await (options.command === 'list' ? list(client, options) : withOne(client, options));
