import { type ControllerResult, RawBody } from './controller-result.ts';
import type { Route } from './route.ts';

/**
 * Returns `result` if it matches the route's `responses`, as it will be sent. Throws an Error that names the operation
 * and the fields otherwise: a missing `await` sends `{}`, and a field too many may leak.
 *
 * Functions on AWS skip the check. They have passed it locally and in tests, and their callers would pay for it.
 */
export function checkResult(
  route: Pick<Route, 'operationId' | 'responses'>,
  result: ControllerResult,
): ControllerResult {
  if (isOnAws()) return result;
  const { status, body } = result;
  const schema = route.responses[status];
  if (schema === undefined) throw mismatch(route, status, 'is not in its responses');
  if (schema === null) {
    if (body !== undefined) throw mismatch(route, status, 'has a body, but its responses declare none');
    return result;
  }
  const { error } = schema.safeParse(body instanceof RawBody ? body : asSent(body));
  if (!error) return result;
  const fields = error.issues.map(({ path, message }) => `${path.join('.') || 'the body'}: ${message}`);
  throw mismatch(route, status, `does not match its schema (${fields.join('; ')})`);
}

/** Lambda sets this variable; the local AWS does not. */
const isOnAws = (): boolean => process.env.AWS_EXECUTION_ENV !== undefined;

function asSent(body: unknown): unknown {
  return body === undefined ? undefined : JSON.parse(JSON.stringify(body));
}

function mismatch({ operationId }: Pick<Route, 'operationId'>, status: number, reason: string): Error {
  return new Error(
    `The ${status} response of ${operationId} ${reason}. Change the controller or the "responses" of its route.`,
  );
}
