import type { Context } from 'aws-lambda';
import { correlationId } from '../observability/index.ts';

/** What goes along with a payload: the function finds it in its context, and the payload stays the caller's. */
interface ClientContext {
  readonly custom?: { readonly correlationId?: unknown };
}

/** The header that passes the correlation id on. */
export function clientContextHeader(): Record<string, string> {
  const id = correlationId();
  if (id === undefined) return {};
  const context: ClientContext = { custom: { correlationId: id } };
  return { 'x-amz-client-context': Buffer.from(JSON.stringify(context)).toString('base64') };
}

/** The correlation id of the caller; of this invocation, if the caller has none. */
export function correlationIdOf({ clientContext, awsRequestId }: Context): string {
  // Lambda's types describe the context of its mobile SDK. Anyone may send anything.
  const given: ClientContext | undefined = Object(clientContext);
  const id = Object(given?.custom).correlationId;
  return typeof id === 'string' && id !== '' ? id : awsRequestId;
}
