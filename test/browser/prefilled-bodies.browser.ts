import { afterAll, beforeAll, expect, test } from '@jest/globals';
import openapi from '../../openapi.json' with { type: 'json' };
import { type SwaggerPage, startSwaggerPage } from './swagger-page.ts';

interface Operation {
  operationId: string;
  tags: string[];
  requestBody?: object;
  responses: Record<string, object>;
  parameters?: { $ref?: string; name?: string; required?: boolean }[];
}

// A reset ends every session, so it comes before the sign-in.
const first = ['signUp', 'confirm', 'resendConfirmation', 'forgotPassword', 'resetPassword', 'signIn'];
// These would take away what the others need.
const last = ['deleteFile', 'changePassword', 'signOut', 'deleteMe'];

/** Operations in neither list keep their order, between the two. */
function placeOf({ operationId }: Operation): number {
  const early = first.indexOf(operationId);
  return early < 0 ? last.indexOf(operationId) + 1 : early - first.length;
}

const operations = Object.values(openapi.paths)
  .flatMap((methods) => Object.values<Operation>(methods))
  .filter(({ operationId }) => operationId)
  .sort((one, other) => placeOf(one) - placeOf(other));

let swagger: SwaggerPage;

beforeAll(async () => {
  swagger = await startSwaggerPage();
  await swagger.open();
}, 60_000);

afterAll(() => swagger?.close());

test('"Execute" without a change is accepted for every operation, or refused for a reason that its page names', async () => {
  // Ids of earlier responses, for required parameters: the examples name nothing that exists.
  const known: Record<string, string> = {};
  const results: Record<string, string> = {};
  const faults: string[] = [];
  for (const { operationId, tags, requestBody, responses, parameters = [] } of operations) {
    const required = parameters.flatMap(({ name, required: isRequired }) =>
      isRequired && name ? [name] : [],
    );
    const values = Object.fromEntries(required.map((name) => [name, known[name]]));
    const { status, body, prefilled, prefilledParameters } = await swagger.execute(
      tags[0] ?? '',
      operationId,
      {
        parameters: values,
      },
    );
    if (operationId === 'signIn') await swagger.authorize(body.accessToken ?? '');
    Object.assign(known, idsOf(body));
    results[operationId] = `${status} ${status >= 400 ? body.type : ''}`.trim();
    for (const name of required)
      if (!prefilledParameters[name]) faults.push(`${operationId} has no prefilled ${name}`);
    if (requestBody && !prefilled) faults.push(`${operationId} has no prefilled body`);
    if (!(status in responses)) faults.push(`${operationId} answers ${status}, which its page does not name`);
    if (body.type === '/docs/problems#invalid-request' || status >= 500)
      faults.push(`${operationId} refuses its prefilled input: ${JSON.stringify(body)}`);
  }
  expect(faults).toEqual([]);
  // The story that the examples tell together.
  expect(results).toMatchObject({
    signUp: '201',
    confirm: '204',
    signIn: '200',
    putMe: '201',
    patchMe: '200',
    createFile: '201',
    getFile: '200',
    getUser: '200',
    deleteFile: '204',
    resetPassword: '204',
    changePassword: '200',
    signOut: '204',
    deleteMe: '204',
  });
}, 900_000);

/** The ids in a response, also in the object of a file. */
function idsOf(body: object): Record<string, string> {
  const fields = Object.entries(body).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value)
      : [[name, value]],
  );
  return Object.fromEntries(fields.filter(([name]) => ['userId', 'fileId'].includes(String(name))));
}
