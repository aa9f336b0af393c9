import { NodeHttpHandler } from '@smithy/node-http-handler';
import { awsErrorKind, isError } from '../aws-errors/index.ts';
import { errorOf } from '../aws-json/index.ts';
import { endpointOf, sendAws, signerOf, textOf, withRetries } from '../aws-request/index.ts';
import { requiredSetting } from '../settings/index.ts';
import { clientContextHeader } from './client-context.ts';
import { failureOf, functionErrorOf } from './failure.ts';
import { FunctionError } from './function-error.ts';

/** Lambda's limit of a payload, in bytes. */
const maxBytes = 6 * 1024 * 1024;
const defaultTimeout = 10_000;

interface InvokeOptions {
  /** Milliseconds until the function must answer. */
  readonly timeout?: number;
}

let handler: NodeHttpHandler | undefined;

/**
 * Invokes a function, waits for it, and returns what it returns, without the client of the SDK. Repeats the invocation up
 * to twice when Lambda throttles it or cannot be reached, so what the function does may happen twice. It is not repeated
 * when the function itself fails, or takes too long and may still be running. The caller needs `lambda:InvokeFunction` on
 * the function.
 *
 * The function logs the caller's correlation id if it is made by {@link invokedHandler}.
 *
 * Throws a {@link FunctionError}.
 *
 * @example
 * const { userIds } = await invokeFunction<Members>(requiredSetting('MEMBERS_FUNCTION'), { chatId, userId });
 */
export async function invokeFunction<Result>(
  functionName: string,
  payload: unknown,
  { timeout = defaultTimeout }: InvokeOptions = {},
): Promise<Result> {
  const body = JSON.stringify(payload);
  if (Buffer.byteLength(body) > maxBytes) {
    throw new FunctionError(
      'payload-too-large',
      functionName,
      `The payload of ${functionName} has over 6 MB.`,
    );
  }
  try {
    const once = () =>
      invokeOnce(functionName, body, timeout).catch(refuseToRepeatSlow(functionName, timeout));
    return JSON.parse(await withRetries(once));
  } catch (error) {
    throw functionErrorOf(error, functionName);
  }
}

async function invokeOnce(functionName: string, body: string, timeout: number): Promise<string> {
  handler ??= new NodeHttpHandler({ connectionTimeout: 1_000, throwOnRequestTimeout: true });
  const region = requiredSetting('AWS_REGION');
  const response = await sendAws(
    {
      method: 'POST',
      endpoint: endpointOf({ service: 'lambda', setting: 'LAMBDA', region }),
      path: `/2015-03-31/functions/${encodeURIComponent(functionName)}/invocations`,
      headers: { 'content-type': 'application/octet-stream', ...clientContextHeader() },
      body,
    },
    { handler, signer: signerOf('lambda', region), timeout },
  );
  const text = await textOf(response.body);
  if (response.status >= 300) throw errorOf(response, parsed(text));
  if (response.headers['x-amz-function-error']) throw failureOf(functionName, parsed(text));
  return text === '' ? 'null' : text;
}

/** Turns a timeout after the function was invoked into an error that is not retried. */
const refuseToRepeatSlow = (functionName: string, timeout: number) => (error: unknown) => {
  const isSlow = isError(error) && error.name === 'TimeoutError' && awsErrorKind(error) === 'lost';
  if (!isSlow) throw error;
  const message = `${functionName} did not answer within ${timeout} ms`;
  throw new FunctionError('unavailable', functionName, message, { cause: error });
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
