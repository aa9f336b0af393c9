import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** A serverless.yml with one function that serves a route table. */
export const serviceConfiguration = (name: string): string => `
service: moim-${name}
configValidationMode: error
provider: \${file(../../packages/serverless-plugin/resolvers/shared.cjs):provider}
plugins: \${file(../../packages/serverless-plugin/resolvers/shared.cjs):plugins}
package: \${file(../../packages/serverless-plugin/resolvers/shared.cjs):package}
params: \${file(../../packages/serverless-plugin/resolvers/shared.cjs):params}
custom:
  esbuild: \${file(../../packages/serverless-plugin/resolvers/shared.cjs):esbuild}
functions:
  api:
    handler: src/index.api
    timeout: 2
    events: \${file(../../packages/serverless-plugin/resolvers/routes.cjs)}
`;

export const routerOf = (...routes: string[]): string => `
export const router = { routes: [${routes.map((route) => {
  const [method, path, access] = route.split(' ');
  return `{ method: '${method}', path: '${path}', public: ${access === 'public'} }`;
})}] };`;

/** A function that responds with its event. */
const echo = `
export const api = async (event) => ({ statusCode: 200, body: JSON.stringify(event) });`;

export interface FixtureProject {
  folder: string;
  write(file: string, text: string): void;
  /** Adds a service; `files` (by path in its folder) override the defaults. */
  service(name: string, files: Record<string, string>): void;
  remove(): void;
}

/** Creates a project in a temporary folder with this project's platform service and packages, and no other services. */
export function fixtureProject(): FixtureProject {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'moim-')));
  for (const name of ['packages', 'scripts', 'node_modules', 'common', 'local-aws.config.ts'])
    symlinkSync(join(root, name), join(folder, name));
  for (const name of ['serverless.common.yml', 'package.json', 'services/platform']) {
    cpSync(join(root, name), join(folder, name), {
      recursive: true,
      filter: (path) => !path.includes('.serverless'),
    });
  }
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  return {
    folder,
    write,
    service: (name, files) => {
      const common = {
        'package.json': '{"type":"module"}',
        'serverless.yml': serviceConfiguration(name),
        'src/index.ts': echo,
      };
      for (const [file, text] of Object.entries({ ...common, ...files }))
        write(`services/${name}/${file}`, text);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
