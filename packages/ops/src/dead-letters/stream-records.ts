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

/** What Lambda tells an on-failure destination of a part of a stream that it gave up. */
const givenUp = z.object({
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

/** A part of a stream that was given up. */
export type GivenUp = z.infer<typeof givenUp>;

/** Reads a message of a queue of unpublished changes; undefined when it is something else. */
export function givenUpIn(body: string): GivenUp | undefined {
  try {
    return givenUp.parse(JSON.parse(body));
  } catch {
    return undefined;
  }
}

/**
 * The records of a part of a stream, as a function gets them.
 *
 * Throws a TrimmedDataAccessException when they are no longer there: a stream keeps them for a day.
 */
export async function recordsOf(
  client: DynamoDBStreamsClient,
  { DDBStreamBatchInfo }: GivenUp,
): Promise<StreamEvent> {
  const { streamArn, shardId, startSequenceNumber, endSequenceNumber } = DDBStreamBatchInfo;
  // An unknown stream is said here, where the error names it.
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

/** The SDK has dates and bytes where a function's event has seconds and Base64. */
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
