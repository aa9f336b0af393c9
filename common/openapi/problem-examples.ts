import { Problem, type ProblemBody, type ProblemType, problemBody, problemTypes } from '../http/problem.ts';
import type { Route } from '../http/route.ts';
import { invalidCursor, invalidRequest, unknownField } from '../http/validation.ts';
import { exampleId } from './example.ts';

const exampleRequestId = '5c0f7a52-6f0e-4b57-9f0b-2f6f3a1d9e84';

/** Makes an example response for each problem type of a route, with the code that makes the real ones. */
export function problemExamples(
  { path }: Pick<Route, 'path'>,
  types: readonly ProblemType[],
): Record<string, { summary: string; value: ProblemBody }> {
  const instance = path.replace(/\{\w+\}/g, exampleId);
  return Object.fromEntries(
    types.map((type) => {
      const value = problemBody(exampleProblem(type), instance, exampleRequestId);
      return [type, { summary: problemTypes[type].title, value }];
    }),
  );
}

function exampleProblem(type: ProblemType): Problem {
  // Every operation refuses an unknown field.
  if (type === 'invalid-request') return invalidRequest([unknownField('colour')]);
  return type === 'invalid-cursor' ? invalidCursor() : new Problem(type);
}
