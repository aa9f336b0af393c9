import { resolve } from 'node:path';
import { PurgeQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { readEnvironment } from '@moim/local-aws';
import { requireAccount } from '../cloudformation/require-account.ts';
import { requireTarget } from '../cloudformation/target.ts';
import { withAwsErrors } from '../cloudformation/with-aws-errors.ts';
import { exitCodes, Refusal } from '../terminal/refusal.ts';
import { runCommand } from '../terminal/run-command.ts';
import { type Options, readOptions, usage } from './options.ts';
import { formatDeadLetter, peekMessages } from './peek.ts';
import { deadLetterQueue, deadLetterQueues } from './queue.ts';
import { redrive } from './redrive.ts';
import { publishOf, republish } from './republish.ts';

async function clientFor({ aws, stage, region, directory }: Options): Promise<SQSClient> {
  if (aws) {
    // The service's publisher creates clients of its own, which read the region from here.
    process.env.AWS_REGION = (await requireAccount(requireTarget({ stage, region }))).region;
    return new SQSClient({ maxAttempts: 2 });
  }
  const environment = readEnvironment(resolve(directory));
  if (!environment) {
    throw new Refusal(
      'not-ready',
      `Local AWS is not running with its data in ${directory}. Run npm start, or pass --aws.`,
    );
  }
  Object.assign(process.env, environment);
  return new SQSClient({});
}

async function list(client: SQSClient, { stage }: Options): Promise<void> {
  const queues = await withAwsErrors(deadLetterQueues(client, stage));
  if (queues.length === 0) console.log(`No service in the stage ${stage} publishes or consumes events.`);
  for (const { service, kind, messages } of queues) {
    console.log(`${service.padEnd(16)} ${kind.padEnd(14)} ${messages}`);
  }
}

async function republishAll(client: SQSClient, { service = '', stage }: Options): Promise<void> {
  const queue = await withAwsErrors(deadLetterQueue(client, stage, service, 'unpublished'));
  const publish = await publishOf(service);
  if (!queue || !publish)
    throw new Refusal('not-ready', `${service} does not publish events in the stage ${stage}.`);
  process.env.EVENT_BUS_NAME = `moim-${stage}`;
  const results = await withAwsErrors(republish(client, queue.url, publish));
  if (results.length === 0) console.log(`${service} has no unpublished changes`);
  for (const { changes, failure } of results) {
    console.log(
      `${changes} changes ${failure === undefined ? 'published' : `left in the queue: ${failure}`}`,
    );
  }
  if (results.some(({ failure }) => failure !== undefined)) process.exitCode = exitCodes.failed;
}

async function runOnQueue(client: SQSClient, { command, service = '', stage, data }: Options): Promise<void> {
  const queue = await withAwsErrors(deadLetterQueue(client, stage, service));
  if (!queue) throw new Refusal('not-ready', `${service} has no dead-letter queue in the stage ${stage}.`);
  if (command === 'look') {
    for (const letter of await withAwsErrors(peekMessages(client, queue.url)))
      console.log(formatDeadLetter(letter, data));
  } else if (command === 'redrive') {
    console.log(`${await withAwsErrors(redrive(client, queue))} redriven to ${service}`);
  } else {
    await withAwsErrors(client.send(new PurgeQueueCommand({ QueueUrl: queue.url })));
    console.log(`about ${queue.messages} deleted`);
  }
}

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2));
  if (!options) throw new Refusal('wrong-use', usage);
  const client = await clientFor(options);
  if (options.command === 'list') await list(client, options);
  else if (options.command === 'republish') await republishAll(client, options);
  else await runOnQueue(client, options);
});
