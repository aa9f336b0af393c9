import openapiTS, { astToString } from 'openapi-typescript';
import { generateAsyncApi } from '../asyncapi/document.ts';
import { socketTypes } from '../asyncapi/types.ts';
import { generateDocument } from './document.ts';

/** A generated file: its path from the root of the repository, and its content. */
export interface GeneratedFile {
  path: string;
  content: string;
}

/** Generates `openapi.json`, `asyncapi.json` and the client's types from the route tables and sockets of all services. */
export async function generateApiFiles(): Promise<GeneratedFile[]> {
  const document = await generateDocument();
  const json = fileOf(document);
  const sockets = await generateAsyncApi();
  return [
    { path: 'openapi.json', content: json },
    { path: 'asyncapi.json', content: fileOf(sockets) },
    { path: 'clients/typescript/socket-schema.d.ts', content: await socketTypes(sockets) },
    {
      path: 'clients/typescript/schema.d.ts',
      content: astToString(await openapiTS(withoutGatewayMessages(json))),
    },
  ];
}

const fileOf = (document: object): string => `${escapeInvisible(JSON.stringify(document, null, 2))}\n`;

/** Leaves only problems as errors: the client turns the responses that API Gateway generates into problems. */
function withoutGatewayMessages(json: string): string {
  const problem = { schema: { $ref: '#/components/schemas/Problem' } };
  const document: unknown = JSON.parse(json, (keyword, value) => {
    if (keyword === 'GatewayMessage') return undefined;
    if (keyword !== 'content' || !JSON.stringify(value).includes('schemas/GatewayMessage')) return value;
    return { 'application/problem+json': value['application/problem+json'] ?? problem };
  });
  return JSON.stringify(document);
}

/** Escapes characters that editors do not show or that reorder text. */
function escapeInvisible(json: string): string {
  return json.replace(
    /[\u007f-\u00a0\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
