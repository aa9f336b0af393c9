import { resolve } from 'node:path';
import { PurgeQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { readEnvironment } from '@moim/local-aws';
import { asking } from '../cloudformation/caller.ts';
import { requireTarget } from '../cloudformation/target.ts';
import { exitCodes, Refusal } from '../terminal/refusal.ts';
import { runCommand } from '../terminal/run-command.ts';
import { lookInto, show } from './look.ts';
import { type Options, readOptions, usage } from './options.ts';
import { deadLetterQueue, deadLetterQueues } from './queue.ts';
import { redrive } from './redrive.ts';
import { publishOf, republish } from './republish.ts';

function clientFor({ aws, stage, region, directory }: Options): SQSClient {
  if (aws) {
    // The clients of a service's own publisher look for it there too.
    process.env.AWS_REGION = requireTarget({ stage, region }).region;
    return new SQSClient({ maxAttempts: 2 });
  }
  const environment = readEnvironment(resolve(directory));
  if (!environment) {
    throw new Refusal(
      'notReady',
      `No local stack runs with its data in ${directory}. Start one, or say --aws.`,
    );
  }
  Object.assign(process.env, environment);
  return new SQSClient({});
}

async function list(client: SQSClient, { stage }: Options): Promise<void> {
  const queues = await asking(deadLetterQueues(client, stage));
  if (queues.length === 0) console.log(`No service of the stage ${stage} publishes or consumes events.`);
  for (const { service, kind, messages } of queues) {
    console.log(`${service.padEnd(16)} ${kind.padEnd(14)} ${messages}`);
  }
}

async function republishAll(client: SQSClient, { service = '', stage }: Options): Promise<void> {
  const queue = await asking(deadLetterQueue(client, stage, service, 'unpublished'));
  const publish = await publishOf(service);
  if (!queue || !publish)
    throw new Refusal('notReady', `${service} publishes nothing in the stage ${stage}.`);
  process.env.EVENT_BUS_NAME = `moim-${stage}`;
  const results = await asking(republish(client, queue.url, publish));
  if (results.length === 0) console.log(`${service} has nothing unpublished`);
  for (const { changes, failure } of results) {
    console.log(
      `${changes} changes ${failure === undefined ? 'published' : `left in the queue: ${failure}`}`,
    );
  }
  if (results.some(({ failure }) => failure !== undefined)) process.exitCode = exitCodes.failed;
}

async function withOne(client: SQSClient, { command, service = '', stage, data }: Options): Promise<void> {
  const queue = await asking(deadLetterQueue(client, stage, service));
  if (!queue) throw new Refusal('notReady', `${service} has no dead-letter queue in the stage ${stage}.`);
  if (command === 'look') {
    for (const letter of await asking(lookInto(client, queue.url))) console.log(show(letter, data));
  } else if (command === 'redrive') {
    console.log(`${await asking(redrive(client, queue))} handed to ${service} again`);
  } else {
    await asking(client.send(new PurgeQueueCommand({ QueueUrl: queue.url })));
    console.log(`about ${queue.messages} thrown away`);
  }
}

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2));
  if (!options) throw new Refusal('wrongUse', usage);
  const client = clientFor(options);
  if (options.command === 'list') await list(client, options);
  else if (options.command === 'republish') await republishAll(client, options);
  else await withOne(client, options);
});
