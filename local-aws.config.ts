import type { GatewayError, LocalAwsConfig } from '@moim/local-aws';
// Imported directly: common/http/index.ts would load the whole HTTP stack of the functions into the gateway.
import { type ProblemType, problemTypes, problemTypeUri } from './common/http/problem.ts';

const kinds: Readonly<Record<number, ProblemType>> = {
  400: 'invalid-request',
  401: 'unauthorized',
  404: 'not-found',
  413: 'body-too-large',
  431: 'invalid-request',
  503: 'unavailable',
};

/** Formats the gateway's own errors as problems, with API Gateway's `message` as an extra member. */
function problemOf({ status, message, detail, path, requestId }: GatewayError) {
  const kind = kinds[status] ?? 'internal-error';
  const { title } = problemTypes[kind];
  const type = problemTypeUri(kind);
  return {
    contentType: 'application/problem+json',
    body: { type, title, status, detail, instance: path, requestId, message },
  };
}

/** Configures `npm start` and `serverless offline`; see packages/local-aws/README.md. */
const config: LocalAwsConfig = {
  name: 'Moim',
  sharedCode: ['common'],
  sharedConfiguration: ['serverless.common.yml', 'package.json', 'stages', 'packages/serverless-plugin'],
  describe: 'packages/serverless-plugin/src/describe-locally.mjs',
  // `describe` supplies routes and tables once the functions are loaded.
  resolverOptions: { deferRoutes: true },
  links: { 'Swagger UI': '/docs' },
  gatewayError: problemOf,
};

export default config;
