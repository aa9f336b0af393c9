import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { requiredSetting } from '@moim/common/settings';
import { waitUntil } from '@moim/testing';
import { twoInChat } from './people.ts';

/** The lines that `push` logged about what a request caused. */
async function linesAbout(requestId: string): Promise<string[]> {
  const log = await readFile(requiredSetting('FUNCTIONS_LOG'), 'utf8');
  return log.split('\n').filter((line) => line.includes('"Pushes ') && line.includes(requestId));
}

test('a message leaves from the stream for the function that delivers it, with the id of the request and without its text', async () => {
  const { mina, chatId } = await twoInChat();
  const { response } = await mina.api.POST('/v1/chats/{chatId}/messages', {
    params: { path: { chatId } },
    body: { text: 'Nobody else reads this' },
  });
  const requestId = response.headers.get('x-request-id') ?? '';
  const [line = ''] = await waitUntil('the message is pushed', async () => {
    const lines = await linesAbout(requestId);
    return lines.length > 0 && lines;
  });
  expect(JSON.parse(line)).toMatchObject({
    message: expect.stringMatching(/^Pushes (delivered|dropped)/),
    causes: expect.arrayContaining([requestId]),
  });
  expect(line).not.toContain('Nobody else');
});
