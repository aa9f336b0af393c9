/** The directions in which code may import: docs/tour.md. */
const notTests = { pathNot: '\\.test\\.ts$|/test/|/testing/' };

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that import each other are one idea in two places.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'common-knows-no-service',
      comment: 'common/ stands below every service.',
      severity: 'error',
      from: { path: '^common/' },
      to: { path: '^(services|scripts|clients|test)/' },
    },
    {
      name: 'services-do-not-import-each-other',
      comment: 'A service listens to the events of another, or calls its API.',
      severity: 'error',
      from: { path: '^services/([^/]+)/' },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    {
      name: 'services-do-not-import-tools',
      severity: 'error',
      from: { path: '^services/[^/]+/src/' },
      to: { path: '^(scripts|clients|test)/' },
    },
    {
      name: 'only-common-imports-the-aws-sdk',
      comment: 'Services reach AWS through common/.',
      severity: 'error',
      from: { path: '^services/', ...notTests },
      to: { path: '@aws-sdk|@smithy' },
    },
    {
      name: 'only-the-query-layer-imports-the-dynamodb-sdk',
      severity: 'error',
      from: { pathNot: '^common/dynamodb/|^scripts/(bench|local|dead-letters|deploy)/' },
      to: { path: '@aws-sdk/(client|lib|util)-dynamodb' },
    },
    {
      name: 'only-storage-imports-the-s3-sdk',
      severity: 'error',
      from: { pathNot: '^common/storage/|^scripts/(bench|local|deploy)/|^test/' },
      to: { path: '@aws-sdk/(client-s3|s3-request-presigner|lib-storage)' },
    },
    ...[
      ['models', 'services|controllers|router'],
      ['services', 'controllers|router'],
      ['controllers', 'router'],
    ].map(([below, above]) => ({
      name: `${below}-import-nothing-above`,
      comment: 'router → controllers → services → models → common.',
      severity: 'error',
      from: { path: `^services/[^/]+/src/${below}/`, ...notTests },
      to: { path: `^services/[^/]+/src/(${above})` },
    })),
    {
      name: 'controllers-leave-storage-to-services',
      comment: 'Only services and models speak to the query layer.',
      severity: 'error',
      from: { path: '^services/[^/]+/src/(controllers|router)' },
      to: { path: '^common/dynamodb/' },
    },
    {
      name: 'only-controllers-see-http-requests',
      comment: 'Models know schemas, services know problems; neither knows the stack.',
      severity: 'error',
      from: { path: '^services/[^/]+/src/(models|services)/', ...notTests },
      to: { path: '^common/http/(handler|router|response|answer)' },
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.serverless|\\.esbuild|\\.local|coverage)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.cjs', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
