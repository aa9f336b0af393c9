import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import openapi from '../../../../openapi.json' with { type: 'json' };
import { isApiGateway } from './gateway.ts';

// Formats that only describe: the schemas with `ulid` have a pattern.
const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { password: true, ulid: true } });
formats.default(ajv);
ajv.addSchema({ ...openapi, $id: 'openapi' });

type Described = Readonly<Record<string, { $ref: string }>>;
const components: Readonly<Record<string, { schema: object; required?: boolean }>> =
  openapi.components.headers;

const operations = Object.entries(openapi.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    path,
    method: method.toUpperCase(),
    pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
    responses: new Map<string, { headers?: Described }>(Object.entries(operation.responses)),
  })),
);

/** Whether `value` matches the schema at a JSON pointer of `openapi.json`. Throws an Error if there is none. */
export function matchesSchema(pointer: string, value: unknown): boolean {
  const validate = ajv.getSchema(`openapi#${pointer}`);
  if (!validate) throw new Error(`openapi.json has no schema at ${pointer}`);
  return validate(value) === true;
}

/** Headers of HTTP itself rather than of an operation. API Gateway adds more. */
const undescribed =
  /^(?:access-control-|apigw-)|^(?:cache-control|connection|content-length|content-type|date|keep-alive|strict-transport-security|transfer-encoding|vary|x-content-type-options)$/;

/**
 * Checks a response against `openapi.json`. Throws an Error for an undocumented status, content type or header, a
 * missing header, or a body or header that does not match its schema. Ignores requests to undocumented paths.
 */
export async function checkContract(request: Request, response: Response): Promise<void> {
  const operation = operationOf(request);
  if (!operation) return;
  const operationName = `${operation.method} ${operation.path} → ${response.status}`;
  const described = operation.responses.get(`${response.status}`);
  if (!described) throw new Error(`${operationName} is not in openapi.json`);
  checkHeaders(operationName, described.headers ?? {}, response.headers);

  const text = await response.clone().text();
  if (text === '') return;
  const [contentType = ''] = (response.headers.get('content-type') ?? '').split(';');
  if (contentType === 'application/problem+json' && !response.headers.has('x-request-id'))
    throw new Error(`${operationName} lacks the header x-request-id`);
  const pointer = [
    'paths',
    operation.path,
    operation.method.toLowerCase(),
    'responses',
    response.status,
    'content',
    contentType,
    'schema',
  ]
    .map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1'))
    .join('/');
  const validate = ajv.getSchema(`openapi#/${encodeURI(pointer)}`);
  if (!validate)
    throw new Error(`${operationName} has the content type "${contentType}", which is not in openapi.json`);
  const body: unknown = JSON.parse(text);
  if (response.ok && hasSecret(body) && response.headers.get('cache-control') !== 'no-store')
    throw new Error(
      `${operationName} contains a token or URL but may be cached: add \`secret: true\` to its route`,
    );
  if (!validate(body))
    throw new Error(`${operationName} does not match openapi.json: ${ajv.errorsText(validate.errors)}`);
}

/** Whether a body contains a token or a presigned URL, judged by the names of its fields. */
function hasSecret(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  return Object.entries(body).some(
    ([name, value]) => (typeof value === 'string' && /(?:url|token)$/i.test(name)) || hasSecret(value),
  );
}

function checkHeaders(operationName: string, described: Described, actual: Headers): void {
  for (const [name, { $ref }] of Object.entries(described)) {
    const value = actual.get(name);
    const { required } = components[$ref.replace('#/components/headers/', '')] ?? {};
    if (value === null && required) throw new Error(`${operationName} lacks the header ${name}`);
    const validate = ajv.getSchema(`openapi${$ref}/schema`);
    // A header is text, but its schema may be a number.
    if (value !== null && !validate?.(value) && !validate?.(Number(value)))
      throw new Error(`${operationName} has "${value}" as ${name}, which does not match openapi.json`);
  }
  const names = new Set(Object.keys(described).map((name) => name.toLowerCase()));
  const unnamed = [...actual.keys()].find((name) => !names.has(name) && !undescribed.test(name));
  if (unnamed && !isApiGateway)
    throw new Error(`${operationName} has the header ${unnamed}, which is not in openapi.json`);
}

function operationOf({ method, url }: Request) {
  const { pathname } = new URL(url);
  const documentedMethod = method === 'HEAD' ? 'GET' : method;
  return operations
    .filter((operation) => operation.method === documentedMethod && operation.pattern.test(pathname))
    .sort((a, b) => a.path.split('{').length - b.path.split('{').length)[0];
}
