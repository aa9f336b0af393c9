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
 * Parses what a request brings by the schemas of its route.
 * Throws `not-found` for a path parameter that can name nothing, `invalid-request` with every wrong field of
 * query and body otherwise.
 */
export function parseInput(
  schemas: InputSchemas,
  input: Input,
): { body: unknown; query: unknown; params: unknown } {
  const params = schemas.params?.safeParse(input.params);
  if (params && !params.success) throw new Problem('not-found');

  const query = schemas.query?.safeParse(input.query);
  const body = schemas.body?.safeParse(input.body);
  const errors = [
    ...(query?.error ? fieldErrors(query.error) : []),
    ...(schemas.query ? [] : Object.keys(input.query).map(unknownField)),
    ...(body?.error ? bodyErrors(body.error, input.body) : []),
  ];
  if (errors.length > 0) {
    throw new Problem('invalid-request', {
      detail: 'Correct the fields named in "errors" and try again.',
      errors,
    });
  }
  return { body: body?.data, query: query?.data, params: params?.data };
}

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

function unknownField(path: string): FieldError {
  return { path, message: 'Unknown field' };
}
