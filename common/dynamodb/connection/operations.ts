import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
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

// Inputs and outputs have lib-dynamodb's types (plain values); the commands are the client's, as its codec here
// takes plain values. One function an operation, so that a bundle holds only the commands that it sends.

export const sendGet = (call: Call, input: GetCommandInput): Promise<GetCommandOutput> =>
  attempt(call, (client) => client.send(new GetItemCommand(metered(input))));

export const sendPut = (call: Call, input: PutCommandInput): Promise<PutCommandOutput> =>
  attempt(call, (client) => client.send(new PutItemCommand(metered(input))));

export const sendUpdate = (call: Call, input: UpdateCommandInput): Promise<UpdateCommandOutput> =>
  attempt(call, (client) => client.send(new UpdateItemCommand(metered(input))));

export const sendDelete = (call: Call, input: DeleteCommandInput): Promise<DeleteCommandOutput> =>
  attempt(call, (client) => client.send(new DeleteItemCommand(metered(input))));

/** The answer to a pattern: its items' fields, and the keys that they are stored under. */
type QueryOutput = QueryCommandOutput & { readonly StoredKeys?: readonly StoredKey[] };

export const sendQuery = (call: Call, input: QueryCommandInput): Promise<QueryOutput> =>
  attempt(call, (client) => client.send(new QueryCommand(metered(input))));

export const sendBatchGet = (call: Call, input: BatchGetCommandInput): Promise<BatchGetCommandOutput> =>
  attempt(call, (client) => client.send(new BatchGetItemCommand(metered(input))));

export const sendBatchWrite = (call: Call, input: BatchWriteCommandInput): Promise<BatchWriteCommandOutput> =>
  attempt(call, (client) => client.send(new BatchWriteItemCommand(metered(input))));

export const sendTransactGet = (
  call: Call,
  input: TransactGetCommandInput,
): Promise<TransactGetCommandOutput> =>
  attempt(call, (client) => client.send(new TransactGetItemsCommand(metered(input))));

export const sendTransactWrite = (
  call: Call,
  input: TransactWriteCommandInput,
): Promise<TransactWriteCommandOutput> =>
  attempt(call, (client) => client.send(new TransactWriteItemsCommand(metered(input))));

/** Asks DynamoDB to count what a request consumes, where somebody observes it. */
function metered<Input extends object>(input: Input): Input & { ReturnConsumedCapacity?: 'TOTAL' } {
  return connection().observe === undefined ? input : { ...input, ReturnConsumedCapacity: 'TOTAL' };
}
