// @ts-check
/** The directions in which code may import; docs/tour.md explains them. */
const notTests = { pathNot: '\\.test\\.ts$|/test/|/testing/' };

const { existsSync, readdirSync, readFileSync } = require('node:fs');

/** The files that the package.json of each package exports, as patterns. */
function exportedFiles() {
  const folders = ['packages', 'clients'].flatMap((parent) =>
    readdirSync(`${__dirname}/${parent}`).map((name) => `${parent}/${name}`),
  );
  return folders
    .filter((folder) => existsSync(`${__dirname}/${folder}/package.json`))
    .flatMap((folder) => {
      /** @type {{ exports?: Record<string, string | Record<string, string>> }} */
      const { exports = {} } = JSON.parse(readFileSync(`${__dirname}/${folder}/package.json`, 'utf8'));
      const targets = Object.values(exports).flatMap((target) =>
        typeof target === 'string' ? [target] : Object.values(target),
      );
      return targets.map((target) => `^${folder}/${target.slice(2).replaceAll('.', '\\.')}$`);
    });
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Files that import each other, even for types only, are one idea in two places.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'packages-are-entered-by-their-exports',
      comment:
        "Import a package by its name, and only what its package.json exports: `import … from '@moim/ops'`.",
      severity: 'error',
      from: { path: '^(packages|clients)/([^/]+)/|^(?!packages|clients)' },
      to: {
        path: '^(packages|clients)/',
        pathNot: ['^$1/$2/', ...exportedFiles()],
      },
    },
    {
      name: 'common-knows-no-service',
      comment: 'Every service imports common/.',
      severity: 'error',
      from: { path: '^common/', ...notTests },
      to: { path: '^(services|packages|scripts|bench|clients|test)/' },
    },
    {
      name: 'the-local-aws-knows-no-project',
      comment: 'packages/local-aws runs any Serverless project.',
      severity: 'error',
      from: { path: '^packages/local-aws/' },
      to: { path: '^(common|services|scripts|bench|clients|test|packages/(?!local-aws/))' },
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
      from: { path: '^services/[^/]+/src/', ...notTests },
      to: { path: '^(packages|scripts|bench|clients|test)/' },
    },
    {
      name: 'nothing-imports-scripts',
      comment: 'scripts/ holds only the entries that people type.',
      severity: 'error',
      from: { pathNot: '^scripts/' },
      to: { path: '^scripts/' },
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
      from: { pathNot: '^common/dynamodb/|^bench/|^packages/(local-aws|ops)/|^test/forgetting/' },
      to: { path: '@aws-sdk/(client|lib|util)-dynamodb' },
    },
    {
      name: 'only-storage-imports-the-s3-sdk',
      severity: 'error',
      from: { pathNot: '^common/storage/|^bench/|^packages/(local-aws|ops)/|^test/' },
      to: { path: '@aws-sdk/(client-s3|s3-request-presigner|lib-storage)' },
    },
    ...[
      ['models', 'services|controllers|router'],
      ['services', 'controllers|router'],
      ['controllers', 'router'],
    ].map(([below, above]) => ({
      name: `${below}-import-nothing-above`,
      comment: 'router → controllers → services → models → common.',
      severity: /** @type {const} */ ('error'),
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
    exclude: {
      path: '(^|/)(\\.serverless|\\.esbuild|\\.local|coverage|layers/sharp|app/dist)/|^test/client/projects/',
    },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['moim-source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.cjs', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
