import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import openapi from '../../../../openapi.json' with { type: 'json' };
import { isApiGateway, isGatewayResponse } from './gateway.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema({ ...openapi, $id: 'openapi' });

type Described = Readonly<Record<string, { $ref: string }>>;
const components: Readonly<Record<string, { schema: object; required?: boolean }>> =
  openapi.components.headers;

const operations = Object.entries(openapi.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    path,
    method: method.toUpperCase(),
    form: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
    responses: new Map<string, { headers: Described }>(Object.entries(operation.responses)),
  })),
);

/** Whether `value` fits what stands at a JSON pointer of `openapi.json`. */
export function matchesSchema(pointer: string, value: unknown): boolean {
  const validate = ajv.getSchema(`openapi#${pointer}`);
  if (!validate) throw new Error(`openapi.json has nothing at ${pointer}`);
  return validate(value) === true;
}

/** What carries out HTTP rather than the operation; API Gateway adds more. */
const undescribed =
  /^(?:access-control-|apigw-)|^(?:cache-control|connection|content-length|content-type|date|keep-alive|transfer-encoding|vary|x-content-type-options)$/;

/**
 * Throws an Error where an answer is not as `openapi.json` says: a status that the operation does not name, another
 * content type, a body or a header that does not fit its schema, a header that is missing or not named. What is not an
 * operation of the description is passed over.
 */
export async function checkContract(request: Request, response: Response): Promise<void> {
  const operation = operationOf(request);
  if (!operation || (await isGatewayResponse(response))) return;
  const where = `${operation.method} ${operation.path} → ${response.status}`;
  const described = operation.responses.get(`${response.status}`);
  if (!described) throw new Error(`${where} is not in openapi.json`);
  checkHeaders(where, described.headers, response.headers);

  const text = await response.clone().text();
  if (text === '') return;
  const [contentType = ''] = (response.headers.get('content-type') ?? '').split(';');
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
    throw new Error(`${where} has the content type "${contentType}", which is not in openapi.json`);
  if (!validate(JSON.parse(text)))
    throw new Error(`${where} does not fit openapi.json: ${ajv.errorsText(validate.errors)}`);
}

function checkHeaders(where: string, described: Described, given: Headers): void {
  for (const [name, { $ref }] of Object.entries(described)) {
    const value = given.get(name);
    const { required } = components[$ref.replace('#/components/headers/', '')] ?? {};
    if (value === null && required) throw new Error(`${where} lacks the header ${name}`);
    const validate = ajv.getSchema(`openapi${$ref}/schema`);
    // A number is written in digits.
    if (value !== null && !validate?.(value) && !validate?.(Number(value)))
      throw new Error(`${where} has "${value}" as ${name}, which does not fit openapi.json`);
  }
  const names = new Set(Object.keys(described).map((name) => name.toLowerCase()));
  const unnamed = [...given.keys()].find((name) => !names.has(name) && !undescribed.test(name));
  if (unnamed && !isApiGateway)
    throw new Error(`${where} has the header ${unnamed}, which is not in openapi.json`);
}

function operationOf({ method, url }: Request) {
  const { pathname } = new URL(url);
  return operations
    .filter((operation) => operation.method === method && operation.form.test(pathname))
    .sort((a, b) => a.path.split('{').length - b.path.split('{').length)[0];
}
