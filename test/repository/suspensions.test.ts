import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Listener } from '@moim/common/events';
import type { Router } from '@moim/common/http';

const folder = join(import.meta.dirname, '../../services');

/** Services that let people who are suspended call protected operations, and why. */
const exceptions: Readonly<Record<string, string>> = {
  auth: 'the user pool refuses them itself',
};

const services = readdirSync(folder).filter(
  (name) =>
    !(name in exceptions) &&
    ['router.ts', 'consume.ts'].every((file) => existsSync(join(folder, name, 'src', file))),
);

test.each(services)('%s refuses people who are suspended, and hears of them', async (name) => {
  const { router }: { router: Router } = await import(join(folder, name, 'src/router.ts'));
  const { listeners }: { listeners: readonly Listener[] } = await import(
    join(folder, name, 'src/consume.ts')
  );
  expect(router.suspensionCheck).toBeDefined();
  const heard = listeners.map(({ type }) => type);
  expect(heard).toEqual(expect.arrayContaining(['safety.user.suspended', 'safety.user.reinstated']));
});

test('services are found', () => {
  expect(services).toEqual(expect.arrayContaining(['users', 'match', 'chats', 'files', 'safety']));
});
