import { Problem, type ProblemBody, type ProblemType, problemBody, problemTypes } from '../http/problem.ts';
import type { Route } from '../http/route.ts';
import { invalidCursor, invalidRequest, unknownField } from '../http/validation.ts';

const someId = '01JD8Q7C3M5R9T2V4X6Z8B0N1P';
const someRequestId = '5c0f7a52-6f0e-4b57-9f0b-2f6f3a1d9e84';

/** What `route` answers when it meets each kind of problem, made as its answers are, by kind. */
export function problemExamples(
  { path }: Pick<Route, 'path'>,
  kinds: readonly ProblemType[],
): Record<string, { summary: string; value: ProblemBody }> {
  const instance = path.replace(/\{\w+\}/g, someId);
  return Object.fromEntries(
    kinds.map((kind) => {
      const value = problemBody(exampleProblem(kind), instance, someRequestId);
      return [kind, { summary: problemTypes[kind].title, value }];
    }),
  );
}

function exampleProblem(kind: ProblemType): Problem {
  // A field that nothing takes is the one fault that can be made everywhere.
  if (kind === 'invalid-request') return invalidRequest([unknownField('colour')]);
  return kind === 'invalid-cursor' ? invalidCursor() : new Problem(kind);
}
