import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Packages services for prod with the scripts of the project whose folder is the first argument: the services that the
 * other arguments name, or all.
 */
const [folder = '', ...named] = process.argv.slice(2);
const load = (file: string) => import(pathToFileURL(join(folder, 'packages/ops/src', file)).href);
const { knownServices } = await load('services.ts');
const { packageService } = await load('serverless/package-service.ts');
const { mapConcurrently } = await load('map-concurrently.ts');
await mapConcurrently(named.length > 0 ? named : knownServices(), (service: string) =>
  packageService(service, { stage: 'prod', region: 'ap-northeast-2' }),
);
