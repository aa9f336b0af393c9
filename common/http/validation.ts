import type * as z from 'zod';
import { type FieldError, Problem } from './problem.ts';

interface InputSchemas {
  body: z.ZodType | undefined;
  query: z.ZodType | undefined;
  params: z.ZodType | undefined;
}

interface Input {
  body: unknown;
  query: Readonly<Record<string, string>>;
  params: Readonly<Record<string, string>>;
}

/**
 * Parses a request by the schemas of its route.
 * Throws `not-found` for a path parameter that no resource can have, otherwise `invalid-request` with every invalid
 * field of query and body.
 */
export function parseInput(
  schemas: InputSchemas,
  input: Input,
): { body: unknown; query: unknown; params: unknown } {
  const params = schemas.params?.safeParse(input.params);
  if (params && !params.success) throw new Problem('not-found');

  const query = schemas.query?.safeParse(input.query, requiredMessage);
  const body = schemas.body?.safeParse(input.body, requiredMessage);
  const errors = [
    ...(query?.error ? fieldErrors(query.error) : []),
    ...(schemas.query ? [] : Object.keys(input.query).map(unknownField)),
    ...(body?.error ? bodyErrors(body.error, input.body) : []),
  ];
  if (errors.length > 0) throw invalidRequest(errors);
  return { body: body?.data, query: query?.data, params: params?.data };
}

/** Replaces zod's "expected string, received undefined". */
const requiredMessage: z.core.ParseContext<z.core.$ZodIssue> = {
  error: ({ input }) => (input === undefined ? 'Required' : undefined),
};

function bodyErrors(error: z.ZodError, body: unknown): FieldError[] {
  if (body === undefined) return [{ path: '', message: 'A JSON body is required' }];
  return fieldErrors(error);
}

function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.flatMap(({ path, message, ...issue }) => {
    const at = path.map(String);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => unknownField([...at, key].join('.')));
    return [{ path: at.join('.'), message }];
  });
}

/** Makes the problem of a request with invalid parameters or fields. */
export function invalidRequest(errors: FieldError[]): Problem {
  return new Problem('invalid-request', {
    detail: 'Fix the fields named in "errors" and try again.',
    errors,
  });
}

/** Makes the problem of a cursor that was altered or issued for another query or caller. */
export function invalidCursor(cause?: unknown): Problem {
  return new Problem('invalid-cursor', {
    detail:
      'Start again without a cursor. This one was altered, or was issued for another list, filter or caller.',
    cause,
  });
}

/** Makes the error for a field or parameter that the operation does not have. */
export function unknownField(path: string): FieldError {
  return { path, message: 'Unknown field' };
}
