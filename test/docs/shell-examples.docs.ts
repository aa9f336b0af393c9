import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { apiUrl } from '@moim/testing/api';
import sharp from 'sharp';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'moim-docs-'));
const local = 'http://localhost:3000';

afterAll(() => rmSync(folder, { recursive: true }));

/** The shell examples of a page that call the local API, as one script with new people's e-mails and nicknames. */
function scriptOf(page: string): string {
  const text = readFileSync(join(root, page), 'utf8');
  const blocks = [...text.matchAll(/^```bash\n(.*?)^```$/gms)].map(([, block = '']) => block);
  const name = randomUUID().slice(0, 8);
  return blocks
    .filter((block) => block.includes(local))
    .join('\n')
    .replaceAll(local, apiUrl)
    .replaceAll(/(mina|joon)@/g, `${name}-$1@`)
    .replaceAll(/"nickname":"(mina|joon)"/g, `"nickname":"${name}-$1"`);
}

const pages: [string, string[]][] = [
  ['README.md', ['"userId"', '"nickname"', '"items"']],
  ['docs/files.md', ['"status":"ready"', '"thumb"', '"avatarFileId"']],
  [
    'docs/chats.md',
    ['"unreadCount":2', '"text":"Are you there?"', '"text":"Here I am"', '"type":"message.created"'],
  ],
];

test.each(pages)(
  'the shell examples of %s work as they are written',
  async (page, outputs) => {
    const photo = sharp({ create: { width: 800, height: 600, channels: 3, background: '#369' } });
    await photo.jpeg().toFile(join(folder, 'photo.jpg'));
    const script = scriptOf(page);
    expect(script).toContain('curl');
    const run = spawnSync('bash', ['-euo', 'pipefail', '-c', script], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 60_000,
    });
    expect([run.status, run.stderr]).toEqual([0, '']);
    for (const output of outputs) expect(run.stdout).toContain(output);
    expect(run.stdout).not.toMatch(/"status":[45]\d\d/);
  },
  90_000,
);
