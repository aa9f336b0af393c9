import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { accountId, type PhysicalResource } from '../config/intrinsics.ts';
import { type JsonObject, stringOf } from '../config/json.ts';
import { ofType, ofTypeIn } from '../config/resources-of-type.ts';
import { noJava, spawnDynamoDbLocal, whyItEnded } from '../dynamodb/java.ts';
import { dynamoDbRequest } from '../dynamodb/request.ts';
import { makeTable } from '../dynamodb/tables.ts';
import { freePort } from '../ports.ts';
import { endProcess, endSurvivor, notePid } from '../survivors.ts';
import type { Part } from './part.ts';

const type = 'AWS::DynamoDB::Table';

async function untilItAnswers(endpoint: string, hasEnded: () => boolean): Promise<void> {
  while (!hasEnded()) {
    try {
      await dynamoDbRequest(endpoint, 'ListTables', {});
      return;
    } catch {
      await sleep(25);
    }
  }
}

/** DynamoDB: the official DynamoDB Local, one database for all services, its data kept between runs. */
export const dynamodb: Part = {
  name: 'dynamodb',
  start: async ({ directory, region, services, terminal }) => {
    const data = join(directory, 'dynamodb');
    const pidFile = join(directory, 'dynamodb.pid');
    mkdirSync(data, { recursive: true });
    await endSurvivor(pidFile, data);
    const port = await freePort();
    const endpoint = `http://127.0.0.1:${port}`;
    const java = spawnDynamoDbLocal(port, data);
    let output = '';
    for (const stream of [java.stdout, java.stderr]) stream?.on('data', (chunk) => (output = `${output}${chunk}`.slice(-4000)));
    let state: 'starting' | 'ready' | 'stopping' = 'starting';
    const ended = new Promise<never>((_resolve, reject) => {
      java.once('error', (error) => reject(noJava(error)));
      java.once('exit', (code, signal) => {
        if (state === 'starting') reject(whyItEnded(code, output));
        else if (state === 'ready' && signal === null) terminal.complain(`DynamoDB Local ended (code ${code}): start again.`);
      });
    });
    // Whoever awaits `ready` hears of it; nobody else has to.
    ended.catch(() => {});
    if (java.pid !== undefined) notePid(pidFile, java.pid);
    const hasEnded = (): boolean => java.exitCode !== null || java.pid === undefined;
    const ready = Promise.race([untilItAnswers(endpoint, hasEnded), ended]).then(async () => {
      if (hasEnded()) await ended;
      if (state === 'starting') state = 'ready';
    });
    ready.catch(() => {});
    const resources = new Map<string, PhysicalResource>();
    for (const [id, { TableName }] of ofTypeIn(services, type)) {
      const Arn = `arn:aws:dynamodb:${region}:${accountId}:table/${stringOf(TableName, id)}`;
      resources.set(id, { ref: stringOf(TableName, id), attributes: { Arn, StreamArn: `${Arn}/stream/local` } });
    }
    return {
      endpoint,
      environment: { AWS_ENDPOINT_URL_DYNAMODB: endpoint },
      resources,
      ready,
      provision: async (declared: JsonObject) => {
        for (const [, properties] of ofType(declared, type)) await makeTable(endpoint, properties);
      },
      stop: async () => {
        state = 'stopping';
        if (java.pid === undefined || java.exitCode !== null || java.signalCode !== null) return;
        const exit = once(java, 'exit');
        await endProcess(java.pid);
        await exit;
        rmSync(pidFile, { force: true });
      },
    };
  },
};
