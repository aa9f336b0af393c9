import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Route, Router } from '@moim/common/http';

const folder = join(import.meta.dirname, '../../services');
const services = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'src/router.ts')));

type Limit = NonNullable<Route['limits']>[number];

/** Whether a limit asks where a request comes from. */
async function countsByNetwork({ keyOf }: Limit): Promise<boolean> {
  let asked = false;
  const request = {
    readBody: () => ({ email: 'mina@example.com', code: '123456', password: 'Gather-2026' }),
    readQuery: () => ({}),
    readPrecondition: () => undefined,
    readSourceAddress: async () => {
      asked = true;
      return '192.0.2.1';
    },
    params: {},
    headers: {},
    caller: undefined,
  };
  // A limit by something else may refuse this request.
  await Promise.resolve()
    .then(() => keyOf(request))
    .catch(() => '');
  return asked;
}

test('exactly the services that count by network read the origin secret, without which CloudFront would count', async () => {
  const counting: string[] = [];
  for (const name of services) {
    const { router }: { router: Router } = await import(join(folder, name, 'src/router.ts'));
    const limits = router.routes.flatMap(({ limits: own = [] }) => own);
    if ((await Promise.all(limits.map(countsByNetwork))).includes(true)) counting.push(name);
  }
  const reading = services.filter((name) => {
    const text = readFileSync(join(folder, name, 'serverless.yml'), 'utf8');
    const imports = text.split('!ImportValue moim-platform-$' + '{sls:stage}-OriginSecretArn').length - 1;
    // In the environment, and in the permissions.
    return text.includes('ORIGIN_SECRET_ARN: ') && imports === 2;
  });
  expect(counting).toContain('auth');
  expect(reading).toEqual(counting);
});
