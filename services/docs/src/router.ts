import { createRouter, publicRoute, RawBody } from '@moim/common/http';
import * as z from 'zod';
import { getAsset, getDocs, getOpenApi, getProblems } from './controllers/pages.ts';

const page = { 200: z.instanceof(RawBody) };

export const router = createRouter({
  service: 'docs',
  description: 'This description, for people and for programs.',
  routes: [
    publicRoute({
      method: 'GET',
      path: '/docs',
      operationId: 'getDocs',
      summary: 'The API in Swagger UI',
      responses: page,
      undocumented: true,
      handle: getDocs,
    }),
    publicRoute({
      method: 'GET',
      path: '/docs/problems',
      operationId: 'getProblems',
      summary: 'What each kind of problem means',
      responses: page,
      undocumented: true,
      handle: getProblems,
    }),
    publicRoute({
      method: 'GET',
      path: '/docs/assets/{name}',
      operationId: 'getAsset',
      summary: 'A file of Swagger UI',
      params: z.strictObject({ name: z.string() }),
      responses: page,
      undocumented: true,
      handle: getAsset,
    }),
    publicRoute({
      method: 'GET',
      path: '/docs/openapi.json',
      operationId: 'getOpenApi',
      summary: 'The API description, OpenAPI 3.1',
      responses: { 200: z.unknown() },
      resource: true,
      undocumented: true,
      handle: getOpenApi,
    }),
  ],
});
