import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { artifactsOf, services } from './packaged.ts';

const healthOf = (service: string): string =>
  JSON.stringify({
    version: '2.0',
    routeKey: `GET /v1/${service}/health`,
    rawPath: `/v1/${service}/health`,
    headers: {},
    requestContext: { requestId: 'r-1', http: { method: 'GET', path: `/v1/${service}/health` } },
  });

const invoke = (service: string): string => `
  const { api } = await import('./src/index.mjs');
  const { statusCode, body } = await api(${healthOf(service)}, { getRemainingTimeInMillis: () => 1000 });
  process.stdout.write('\\n' + statusCode + ' ' + JSON.parse(body).service);
`;

const withApi = services.filter((service) => artifactsOf(service).has('api.zip'));

test.each(withApi)('the bundle of %s responds when run alone in an empty folder', (service) => {
  const folder = mkdtempSync(join(tmpdir(), 'moim-bundle-'));
  execFileSync('python3', ['-m', 'zipfile', '-e', artifactsOf(service).get('api.zip') ?? '', folder]);
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', invoke(service)], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      SERVICE_NAME: service,
      AWS_REGION: 'ap-northeast-2',
      TABLE_PREFIX: 'moim-prod-',
      LOG_LEVEL: 'SILENT',
      POWERTOOLS_LOG_LEVEL: 'SILENT',
    },
  });
  rmSync(folder, { recursive: true });
  expect(output.trim().split('\n').at(-1)).toBe(`200 ${service}`);
});
