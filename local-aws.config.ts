import type { LocalAwsConfig } from '@moim/local-aws';

const applications = 'arn:aws:sns:ap-northeast-2:000000000000:app';

/** Configures `npm start` and `serverless offline`; see packages/local-aws/README.md. */
const config: LocalAwsConfig = {
  name: 'Moim',
  sharedCode: ['common'],
  sharedConfiguration: ['serverless.common.yml', 'package.json', 'stages', 'packages/serverless-plugin'],
  describe: 'packages/serverless-plugin/src/describe-locally.mjs',
  // `describe` supplies routes and tables once the functions are loaded.
  resolverOptions: {
    deferRoutes: true,
    // Whatever the stage names on AWS.
    pushPlatforms: {
      ios: `${applications}/APNS_SANDBOX/moim`,
      android: `${applications}/GCM/moim`,
      web: `${applications}/GCM/moim`,
    },
  },
  platformApplications: ['APNS_SANDBOX/moim', 'GCM/moim'],
  accessLog: { message: 'request' },
  front: { module: 'services/web/serve.ts', except: ['/v1', '/docs', '/ws'] },
  links: { 'Swagger UI': '/docs' },
};

export default config;
