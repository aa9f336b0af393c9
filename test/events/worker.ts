// A consumer in its own process, so that it can be killed.
import { SQSClient } from '@aws-sdk/client-sqs';
import { consumer } from '@moim/common/events';
import { pollOnce } from './poll.ts';
import { handled, listeners } from './reactions.ts';

const client = new SQSClient({});
const consume = consumer({ records: handled, listeners });
/** Less than the queue's visibility timeout, as for a function. */
const milliseconds = 1_000;

for (;;) await pollOnce(client, process.argv[2] ?? '', consume, milliseconds);
