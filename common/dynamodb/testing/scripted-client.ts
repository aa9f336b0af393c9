import { Readable } from 'node:stream';
import { type Client, createClient } from '../connection/client.ts';

/** A scripted response: a status and a body (text as it is, or an object as JSON), or a network error. */
export type ScriptedResponse =
  | { readonly status?: number; readonly body: object | string }
  | Error
  | ((sent: readonly SentRequest[]) => { readonly status?: number; readonly body: object });

/** A request as sent: its operation and its body. */
export interface SentRequest {
  readonly operation: string;
  readonly body: string;
}

/** For tests: a client with scripted responses, one per request; the last one repeats. */
export function scriptedClient(...answers: ScriptedResponse[]): {
  client: Client;
  sent: SentRequest[];
} {
  const sent: SentRequest[] = [];
  const client = createClient({
    endpoint: 'http://127.0.0.1:1',
    requestHandler: {
      async handle({ headers, body }) {
        const operation = headers['x-amz-target']?.split('.').at(-1) ?? '';
        const answer: ScriptedResponse = answers[Math.min(sent.length, answers.length - 1)] ?? { body: {} };
        sent.push({ operation, body: String(body) });
        if (answer instanceof Error) throw answer;
        const { status = 200, body: answered } = typeof answer === 'function' ? answer(sent) : answer;
        const text = typeof answered === 'string' ? answered : JSON.stringify(answered);
        const bytes = Readable.from([Buffer.from(text)]);
        return { response: { statusCode: status, headers: {}, body: bytes } };
      },
    },
  });
  return { client, sent };
}

/** A response with which DynamoDB refuses a request. */
export function refusal(name: string, members: object = {}, status = 400): { status: number; body: object } {
  return { status, body: { __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: name, ...members } };
}
