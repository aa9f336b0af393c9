import { expect, test } from '@jest/globals';
import { requiredSetting } from '@moim/common/settings';
import { run, runWell } from './lane/deployed.ts';
import { untilLogged } from './lane/until-logged.ts';

const docs = async (): Promise<number> => (await fetch(`${requiredSetting('API_URL')}/docs`)).status;

test('refuses to remove a service that others depend on', async () => {
  const { code, stderr } = await run('remove.sh platform', 'dev\n');
  expect(stderr).toMatch(
    /Other services depend on platform\. Remove chats, posts, users, web, then [a-z, ]+ first/,
  );
  expect(code).toBe(4);
});

test('removes one service, keeps the others and can deploy it again', async () => {
  expect(await docs()).toBe(200);
  expect((await runWell('remove.sh docs', 'dev\n')).stdout).toContain('docs: removed');
  expect(await docs()).toBe(404);
  const { stdout } = await runWell('status.sh');
  expect(stdout).toMatch(/^docs +not deployed$/m);
  expect(stdout).toMatch(/^dev in ap-northeast-2, account \d{12}: https?:\/\/\S+$/m);
  expect(stdout).toMatch(/^users +UPDATE_COMPLETE/m);
  await runWell('deploy.sh docs --yes');
  expect(await docs()).toBe(200);
});

test('logs.sh shows the log lines of a recent request', async () => {
  await untilLogged('auth', async () => {
    const { headers } = await fetch(`${requiredSetting('API_URL')}/v1/auth/health`);
    return headers.get('x-request-id') ?? 'no id';
  });
});
