import { createRouter, publicRoute, RawBody } from '@moim/common/http';
import * as z from 'zod';
import { getAsset, getAsyncApi, getDocs, getOpenApi, getProblems, getRoot } from './controllers/pages.ts';

const page = { 200: z.instanceof(RawBody) };

export const router = createRouter({
  service: 'docs',
  description: 'The API description, for people and programs.',
  routes: [
    publicRoute({
      method: 'GET',
      path: '/',
      operationId: 'getRoot',
      summary: 'Leads to the API in Swagger UI',
      responses: { 302: null },
      undocumented: true,
      handle: getRoot,
    }),
    publicRoute({
      method: 'GET',
      path: '/docs',
      operationId: 'getDocs',
      summary: 'Show the API in Swagger UI',
      responses: page,
      undocumented: true,
      handle: getDocs,
    }),
    publicRoute({
      method: 'GET',
      path: '/docs/problems',
      operationId: 'getProblems',
      summary: 'Explain each problem type',
      responses: page,
      undocumented: true,
      handle: getProblems,
    }),
    publicRoute({
      method: 'GET',
      path: '/docs/assets/{name}',
      operationId: 'getAsset',
      summary: 'Get a file of Swagger UI',
      params: z.strictObject({ name: z.string() }),
      responses: page,
      undocumented: true,
      handle: getAsset,
    }),
    publicRoute({
      method: 'GET',
      path: '/docs/openapi.json',
      operationId: 'getOpenApi',
      summary: 'Get the API description in OpenAPI 3.1',
      responses: { 200: z.unknown() },
      resource: true,
      undocumented: true,
      handle: getOpenApi,
    }),
    publicRoute({
      method: 'GET',
      path: '/docs/asyncapi.json',
      operationId: 'getAsyncApi',
      summary: 'Get the description of the WebSockets in AsyncAPI 3',
      responses: { 200: z.unknown() },
      resource: true,
      undocumented: true,
      handle: getAsyncApi,
    }),
  ],
});
