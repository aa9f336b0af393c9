import {
  type AttributeValue,
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as SdkRecord,
} from '@aws-sdk/client-dynamodb-streams';
import type { StreamEvent } from '@moim/common/dynamodb';
import * as z from 'zod';

/** The message that Lambda sends to the on-failure destination about a stream batch that it discarded. */
const discardedBatch = z.object({
  requestContext: z.object({ condition: z.string() }),
  DDBStreamBatchInfo: z.object({
    streamArn: z.string(),
    shardId: z.string(),
    startSequenceNumber: z.string(),
    endSequenceNumber: z.string(),
    batchSize: z.number(),
    approximateArrivalOfFirstRecord: z.string(),
  }),
});

/** A batch of stream records that Lambda discarded. */
export type DiscardedBatch = z.infer<typeof discardedBatch>;

/** Parses a message of a queue of unpublished changes; undefined if it has another form. */
export function parseDiscardedBatch(body: string): DiscardedBatch | undefined {
  try {
    return discardedBatch.parse(JSON.parse(body));
  } catch {
    return undefined;
  }
}

/**
 * Reads the records of a discarded batch from the stream, in the form that Lambda delivers to a function.
 *
 * @throws {TrimmedDataAccessException} if the stream no longer has them: it keeps records for a day
 */
export async function recordsOf(
  client: DynamoDBStreamsClient,
  { DDBStreamBatchInfo }: DiscardedBatch,
): Promise<StreamEvent> {
  const { streamArn, shardId, startSequenceNumber, endSequenceNumber } = DDBStreamBatchInfo;
  // Fails first on an unknown stream, with an error that names it.
  await client.send(new DescribeStreamCommand({ StreamArn: streamArn, Limit: 1 }));
  const place = { StreamArn: streamArn, ShardId: shardId, SequenceNumber: startSequenceNumber };
  const start = new GetShardIteratorCommand({ ...place, ShardIteratorType: 'AT_SEQUENCE_NUMBER' });
  const Records: SdkRecord[] = [];
  let { ShardIterator } = await client.send(start);
  while (ShardIterator !== undefined) {
    const answer = await client.send(new GetRecordsCommand({ ShardIterator }));
    const found = answer.Records ?? [];
    const within = found.filter((record) => BigInt(sequenceOf(record)) <= BigInt(endSequenceNumber));
    Records.push(...within);
    if (within.length < found.length || within.some((record) => sequenceOf(record) === endSequenceNumber))
      break;
    ShardIterator = answer.NextShardIterator;
  }
  return { Records: Records.map(asDelivered) };
}

const sequenceOf = ({ dynamodb }: SdkRecord): string => dynamodb?.SequenceNumber ?? '0';

/** Converts an SDK record, with dates and bytes, to a function's event, with seconds and Base64. */
function asDelivered({ eventID, userIdentity, dynamodb = {} }: SdkRecord): StreamEvent['Records'][number] {
  const { SequenceNumber, ApproximateCreationDateTime, OldImage, NewImage } = dynamodb;
  return {
    eventID,
    ...(userIdentity && { userIdentity: { principalId: userIdentity.PrincipalId } }),
    dynamodb: {
      SequenceNumber,
      ApproximateCreationDateTime: (ApproximateCreationDateTime?.getTime() ?? 0) / 1000,
      ...(OldImage && { OldImage: imageOf(OldImage) }),
      ...(NewImage && { NewImage: imageOf(NewImage) }),
    },
  };
}

const imageOf = (image: Record<string, AttributeValue>) =>
  JSON.parse(
    JSON.stringify(image, (_name, value) => (isBytes(value) ? Buffer.from(value).toString('base64') : value)),
  );

const isBytes = (value: unknown): value is Uint8Array => value instanceof Uint8Array;
