import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { requiredSetting } from '@moim/common/settings';
import { forward } from './forward.ts';
import { type Listener, listen } from './listen.ts';

/** One call of an AWS operation. */
export interface Call {
  /** `cloudformation`, `s3`, … as in the request's signature. */
  service: string;
  /** `UpdateStack`, or the method if the protocol does not name the operation; `GET versions` for those of a bucket. */
  operation: string;
  /** The stack, bucket or function that the call is about. */
  subject: string;
}

function callOf(method: string, url: string, headers: Record<string, unknown>, body: Buffer): Call {
  const service =
    /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)\//.exec(String(headers.authorization))?.[1] ?? 'unsigned';
  const target = headers['x-amz-target'];
  if (typeof target === 'string') return { service, operation: target.replace(/^.*\./, ''), subject: '' };
  const form =
    headers['content-type'] === 'application/x-www-form-urlencoded'
      ? new URLSearchParams(body.toString())
      : undefined;
  const action = form?.get('Action');
  if (action) return { service, operation: action, subject: form?.get('StackName') ?? '' };
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
  const operation = searchParams.has('versions') ? `${method} versions` : method;
  return { service, operation, subject: pathname };
}

/** Starts a proxy for an endpoint that records every AWS call as a line of JSON. */
export async function recordCalls(endpoint: string, file: string): Promise<Listener> {
  writeFileSync(file, '');
  return listen((request, body, response) => {
    const call = callOf(request.method ?? '', request.url ?? '', request.headers, body);
    appendFileSync(file, `${JSON.stringify(call)}\n`);
    // The host is part of the signature.
    forward(endpoint, request.headers.host ?? '', request, body, response);
  });
}

function isCall(value: unknown): value is Call {
  return typeof value === 'object' && value !== null && 'operation' in value;
}

function callsIn(text: string): Call[] {
  const values: unknown[] = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return values.filter(isCall);
}

/** Returns the calls that were made while a job ran. */
export async function callsDuring(work: () => Promise<unknown>): Promise<Call[]> {
  const file = requiredSetting('DEPLOY_CALLS');
  const before = readFileSync(file, 'utf8').length;
  await work();
  return callsIn(readFileSync(file, 'utf8').slice(before));
}
