import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
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

// Inputs and outputs have lib-dynamodb's types, which hold plain values. The commands are the client's, whose codec
// here takes plain values. One function per operation, so that a bundle contains only the commands it sends.

export const sendGet = (call: Call, input: GetCommandInput): Promise<GetCommandOutput> =>
  attempt(call, (client, options) => client.send(new GetItemCommand(metered(input)), options));

export const sendPut = (call: Call, input: PutCommandInput): Promise<PutCommandOutput> =>
  attempt(call, (client, options) => client.send(new PutItemCommand(metered(input)), options));

export const sendUpdate = (call: Call, input: UpdateCommandInput): Promise<UpdateCommandOutput> =>
  attempt(call, (client, options) => client.send(new UpdateItemCommand(metered(input)), options));

export const sendDelete = (call: Call, input: DeleteCommandInput): Promise<DeleteCommandOutput> =>
  attempt(call, (client, options) => client.send(new DeleteItemCommand(metered(input)), options));

/** The response to a query: the fields of its items, and the keys that they are stored under. */
type QueryOutput = QueryCommandOutput & { readonly StoredKeys?: readonly StoredKey[] };

export const sendQuery = (call: Call, input: QueryCommandInput): Promise<QueryOutput> =>
  attempt(call, (client, options) => client.send(new QueryCommand(metered(input)), options));

type ScanOutput = ScanCommandOutput & { readonly StoredKeys?: readonly StoredKey[] };

export const sendScan = (call: Call, input: ScanCommandInput): Promise<ScanOutput> =>
  attempt(call, (client, options) => client.send(new ScanCommand(metered(input)), options));

export const sendBatchGet = (call: Call, input: BatchGetCommandInput): Promise<BatchGetCommandOutput> =>
  attempt(call, (client, options) => client.send(new BatchGetItemCommand(metered(input)), options));

export const sendBatchWrite = (call: Call, input: BatchWriteCommandInput): Promise<BatchWriteCommandOutput> =>
  attempt(call, (client, options) => client.send(new BatchWriteItemCommand(metered(input)), options));

export const sendTransactGet = (
  call: Call,
  input: TransactGetCommandInput,
): Promise<TransactGetCommandOutput> =>
  attempt(call, (client, options) => client.send(new TransactGetItemsCommand(metered(input)), options));

export const sendTransactWrite = (
  call: Call,
  input: TransactWriteCommandInput,
): Promise<TransactWriteCommandOutput> =>
  attempt(call, (client, options) => client.send(new TransactWriteItemsCommand(metered(input)), options));

/** Requests the consumed capacity if an observer is configured. */
function metered<Input extends object>(input: Input): Input & { ReturnConsumedCapacity?: 'TOTAL' } {
  return connection().observe === undefined ? input : { ...input, ReturnConsumedCapacity: 'TOTAL' };
}
