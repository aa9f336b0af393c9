import type {
  BatchGetCommandInput,
  BatchGetCommandOutput,
  BatchWriteCommandInput,
  BatchWriteCommandOutput,
  DeleteCommandInput,
  DeleteCommandOutput,
  GetCommandInput,
  GetCommandOutput,
  PutCommandInput,
  PutCommandOutput,
  QueryCommandInput,
  QueryCommandOutput,
  ScanCommandInput,
  ScanCommandOutput,
  TransactGetCommandInput,
  TransactGetCommandOutput,
  TransactWriteCommandInput,
  TransactWriteCommandOutput,
  UpdateCommandInput,
  UpdateCommandOutput,
} from '@aws-sdk/lib-dynamodb';
import type { StoredKey } from '../keys/compose.ts';
import { attempt, type Call } from './attempt.ts';
import { connection } from './connection.ts';

// Inputs and outputs have lib-dynamodb's types, which hold plain values.

/** What a response says about the request itself is left out. */
type Answer<Output> = Omit<Output, '$metadata'>;

export const sendGet = (call: Call, input: GetCommandInput): Promise<Answer<GetCommandOutput>> =>
  attempt(call, (client, options) => client.send('GetItem', metered(input), options));

export const sendPut = (call: Call, input: PutCommandInput): Promise<Answer<PutCommandOutput>> =>
  attempt(call, (client, options) => client.send('PutItem', metered(input), options));

export const sendUpdate = (call: Call, input: UpdateCommandInput): Promise<Answer<UpdateCommandOutput>> =>
  attempt(call, (client, options) => client.send('UpdateItem', metered(input), options));

export const sendDelete = (call: Call, input: DeleteCommandInput): Promise<Answer<DeleteCommandOutput>> =>
  attempt(call, (client, options) => client.send('DeleteItem', metered(input), options));

/** The response to a query: the fields of its items, and the keys that they are stored under. */
type QueryOutput = Answer<QueryCommandOutput> & { readonly StoredKeys?: readonly StoredKey[] };

export const sendQuery = (call: Call, input: QueryCommandInput): Promise<QueryOutput> =>
  attempt(call, (client, options) => client.send('Query', metered(input), options));

type ScanOutput = Answer<ScanCommandOutput> & { readonly StoredKeys?: readonly StoredKey[] };

export const sendScan = (call: Call, input: ScanCommandInput): Promise<ScanOutput> =>
  attempt(call, (client, options) => client.send('Scan', metered(input), options));

export const sendBatchGet = (
  call: Call,
  input: BatchGetCommandInput,
): Promise<Answer<BatchGetCommandOutput>> =>
  attempt(call, (client, options) => client.send('BatchGetItem', metered(input), options));

export const sendBatchWrite = (
  call: Call,
  input: BatchWriteCommandInput,
): Promise<Answer<BatchWriteCommandOutput>> =>
  attempt(call, (client, options) => client.send('BatchWriteItem', metered(input), options));

export const sendTransactGet = (
  call: Call,
  input: TransactGetCommandInput,
): Promise<Answer<TransactGetCommandOutput>> =>
  attempt(call, (client, options) => client.send('TransactGetItems', metered(input), options));

export const sendTransactWrite = (
  call: Call,
  input: TransactWriteCommandInput,
): Promise<Answer<TransactWriteCommandOutput>> =>
  attempt(call, (client, options) => client.send('TransactWriteItems', metered(input), options));

/** Requests the consumed capacity if an observer is configured. */
function metered<Input extends object>(input: Input): Input & { ReturnConsumedCapacity?: 'TOTAL' } {
  return connection().observe === undefined ? input : { ...input, ReturnConsumedCapacity: 'TOTAL' };
}
