import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import openapi from '../openapi.json' with { type: 'json' };
import { isGatewaysOwn } from './gateway.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema({ ...openapi, $id: 'openapi' });

const operations = Object.entries(openapi.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    path,
    method: method.toUpperCase(),
    form: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
    statuses: new Set(Object.keys(operation.responses)),
  })),
);

/**
 * Throws an Error where an answer is not as `openapi.json` says: a status that the operation does not name, another
 * content type, a body that does not fit its schema. What is not an operation of the description is passed over.
 */
export async function checkContract(request: Request, response: Response): Promise<void> {
  const operation = operationOf(request);
  // 304 is what If-None-Match asks for; a description has no body to say about it.
  if (!operation || response.status === 304 || (await isGatewaysOwn(response))) return;
  const where = `${operation.method} ${operation.path} → ${response.status}`;
  if (!operation.statuses.has(`${response.status}`)) throw new Error(`${where} is not in openapi.json`);

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

function operationOf({ method, url }: Request) {
  const { pathname } = new URL(url);
  return operations
    .filter((operation) => operation.method === method && operation.form.test(pathname))
    .sort((a, b) => a.path.split('{').length - b.path.split('{').length)[0];
}
