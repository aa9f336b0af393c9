import { expect, test } from '@jest/globals';
import { logLine } from './function-logs.ts';
import { twoInChat } from './people.ts';

test('a message leaves from the stream for the function that delivers it, with the id of the request and without its text', async () => {
  const { mina, chatId } = await twoInChat();
  const { response } = await mina.api.POST('/v1/chats/{chatId}/messages', {
    params: { path: { chatId } },
    body: { text: 'Nobody else reads this' },
  });
  const requestId = response.headers.get('x-request-id') ?? '';
  const line = await logLine('"Pushes ', requestId);
  expect(JSON.parse(line)).toMatchObject({
    message: expect.stringMatching(/^Pushes (delivered|dropped)/),
    causes: expect.arrayContaining([requestId]),
  });
  expect(line).not.toContain('Nobody else');
});
