import type { GatewayError, LocalAwsConfig } from '@moim/local-aws';
// The file itself: the rest of the folder would load the functions' whole HTTP stack into the gateway.
import { type ProblemType, problemTypes, problemTypeUri } from './common/http/problem.ts';

const kinds: Readonly<Record<number, ProblemType>> = {
  400: 'invalid-request',
  401: 'unauthorized',
  404: 'not-found',
  413: 'body-too-large',
  431: 'invalid-request',
  503: 'unavailable',
};

/** The gateway's own errors as problems, with the member `message` that API Gateway sends. */
function problemOf({ status, message, detail, path, requestId }: GatewayError) {
  const kind = kinds[status] ?? 'internal-error';
  const { title } = problemTypes[kind];
  const type = problemTypeUri(kind);
  return {
    contentType: 'application/problem+json',
    body: { type, title, status, detail, instance: path, requestId, message },
  };
}

/** How `npm start` and `serverless offline` run this project: packages/local-aws/README.md. */
const config: LocalAwsConfig = {
  name: 'Moim',
  sharedCode: ['common'],
  sharedConfiguration: ['serverless.common.yml', 'package.json', 'stages', 'packages/serverless-plugin'],
  describe: 'packages/serverless-plugin/src/describe-locally.mjs',
  // Routes and tables are told by the functions once they are loaded.
  resolverOptions: { deferRoutes: true },
  gatewayError: problemOf,
};

export default config;
