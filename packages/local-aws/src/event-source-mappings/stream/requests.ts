import { isObject, type JsonObject, objectOf, stringOf } from '../../core/json.ts';
import { dynamoDbRequest } from '../../dynamodb/request.ts';
import { awsJsonRequest } from '../../protocols/aws-json-request.ts';

export interface Shard {
  id: string;
  parent: string;
}

/** A stream record. `whole` is the record that functions receive. */
export interface StreamRecord {
  sequence: string;
  /** Seconds since the epoch. */
  at: number;
  whole: JsonObject;
}

const request = (endpoint: string, operation: string, input: object): Promise<JsonObject> =>
  awsJsonRequest(endpoint, `DynamoDBStreams_20120810.${operation}`, input);

/** The ARN of a table's stream; undefined when the table has none. */
export async function streamOf(endpoint: string, table: string): Promise<string | undefined> {
  const { Table } = await dynamoDbRequest(endpoint, 'DescribeTable', { TableName: table });
  const arn = objectOf(Table).LatestStreamArn;
  return typeof arn === 'string' ? arn : undefined;
}

/** The shards of a stream. */
export async function shardsOf(endpoint: string, StreamArn: string): Promise<Shard[]> {
  const { StreamDescription } = await request(endpoint, 'DescribeStream', { StreamArn });
  const { Shards } = objectOf(StreamDescription);
  return (Array.isArray(Shards) ? Shards : [])
    .filter(isObject)
    .map(({ ShardId, ParentShardId }) => ({ id: stringOf(ShardId), parent: stringOf(ParentShardId) }));
}

/** A shard iterator after `sequence`, or at the start of the shard. */
export async function iteratorAt(
  endpoint: string,
  StreamArn: string,
  ShardId: string,
  sequence: string | undefined,
): Promise<string> {
  const from =
    sequence === undefined
      ? { ShardIteratorType: 'TRIM_HORIZON' }
      : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: sequence };
  const { ShardIterator } = await request(endpoint, 'GetShardIterator', { StreamArn, ShardId, ...from });
  return stringOf(ShardIterator);
}

/** @returns the next records and the next iterator, which is undefined when the shard has ended */
export async function recordsAt(
  endpoint: string,
  ShardIterator: string,
  Limit: number,
): Promise<{ records: StreamRecord[]; next: string | undefined }> {
  const { Records, NextShardIterator } = await request(endpoint, 'GetRecords', { ShardIterator, Limit });
  const records = (Array.isArray(Records) ? Records : []).filter(isObject).map((whole) => {
    const { SequenceNumber, ApproximateCreationDateTime } = objectOf(whole.dynamodb);
    return { sequence: stringOf(SequenceNumber), at: Number(ApproximateCreationDateTime), whole };
  });
  return { records, next: typeof NextShardIterator === 'string' ? NextShardIterator : undefined };
}
