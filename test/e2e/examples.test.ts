import { expect, test } from '@jest/globals';
import { apiUrl, newModerator, send } from '@moim/testing/api';
import openapi from '../../openapi.json' with { type: 'json' };

interface Content {
  schema: object;
  example?: unknown;
  examples?: object;
}

interface Operation {
  parameters?: readonly { $ref?: string; name?: string; in?: string; required?: boolean; example?: string }[];
  requestBody?: { content: { 'application/json': Content } };
  responses: Readonly<Record<string, { description: string; content?: Readonly<Record<string, Content>> }>>;
}

const operations = Object.entries(openapi.paths).flatMap(([path, methods]) =>
  Object.entries<Operation>(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    path,
    operation,
  })),
);

/** Whether the example was well-formed: accepted, or refused for what the API holds rather than for what was sent. */
function isPlausible(status: number, problem: { type?: string; errors?: { path: string }[] }): boolean {
  if (status < 300 || [404, 409].includes(status)) return true;
  if (status === 400) return problem.errors?.every(({ path }) => path === 'code') === true;
  return ['/docs/problems#invalid-credentials', '/docs/problems#forbidden'].includes(problem.type ?? '');
}

test.each(operations.filter(({ operation }) => operation.requestBody))(
  '$name accepts the example that Swagger UI fills in',
  async ({ method, path, operation }) => {
    const { accessToken } = await newModerator();
    const example = operation.requestBody?.content['application/json'].example;
    const response = await send(
      new Request(`${apiUrl}${path.replace(/\{\w+\}/g, '01JD8Q7C3M5R9T2V4X6Z8B0N1P')}`, {
        method,
        headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
        body: JSON.stringify(example),
      }),
    );
    const text = await response.text();
    const problem = text === '' ? {} : JSON.parse(text);
    expect({
      status: response.status,
      problem,
      plausible: isPlausible(response.status, problem),
    }).toMatchObject({
      plausible: true,
    });
  },
);

const inPathOrRequired = operations.flatMap(({ name, method, path, operation }) => {
  const parameters = (operation.parameters ?? []).filter(({ required }) => required);
  return parameters.length > 0 ? [{ name, method, path, operation, parameters }] : [];
});

test.each(inPathOrRequired)(
  '$name accepts the examples of its parameters, which Swagger UI fills in',
  async ({ method, path, operation, parameters }) => {
    const { accessToken } = await newModerator();
    let url = `${apiUrl}${path}`;
    for (const { name = '', in: place, example = '' } of parameters) {
      expect(example).not.toBe('');
      url =
        place === 'path'
          ? url.replace(`{${name}}`, encodeURIComponent(example))
          : `${url}?${new URLSearchParams({ [name]: example })}`;
    }
    const example = operation.requestBody?.content['application/json'].example;
    const response = await send(
      new Request(url, {
        method,
        headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
        ...(example === undefined ? {} : { body: JSON.stringify(example) }),
      }),
    );
    // The example may name nothing that exists, and other services may not know the new profile yet.
    expect([200, 204, 404, 409]).toContain(response.status);
  },
);

test('optional parameters have no example, which Swagger UI would send with every request', () => {
  const filledIn = operations.flatMap(({ name, operation }) =>
    (operation.parameters ?? [])
      .filter(({ required, example }) => !required && example !== undefined)
      .map((parameter) => `${name}: ${parameter.name}`),
  );
  expect(filledIn).toEqual([]);
});

test('every request body and every response body has an example', () => {
  const without = operations.flatMap(({ name, operation }) => {
    const bodies = [operation.requestBody, ...Object.values(operation.responses)];
    const contents = bodies.flatMap((body) => Object.values(body?.content ?? {}));
    return contents.some((content) => !('example' in content) && !('examples' in content)) ? [name] : [];
  });
  expect(without).toEqual([]);
});
