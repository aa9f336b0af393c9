import { expect, test } from '@jest/globals';
import { checkContract } from './contract.ts';

const request = new Request('http://api/v1/users/u1/avatar');
const avatar = {
  fileId: '01JD8Q7C3M5R9T2V4X6Z8B0N1P',
  url: 'https://files.example.com/1?signature=x',
  thumbUrl: 'https://files.example.com/2?signature=x',
  expiresAt: '2026-01-31T12:00:00.000Z',
};
const respond = (cacheControl: string) =>
  Response.json(avatar, { headers: { 'x-request-id': 'r-1', 'cache-control': cacheControl } });

test('a response with presigned URLs must not be stored by caches', async () => {
  await expect(checkContract(request, respond('no-store'))).resolves.toBeUndefined();
  await expect(checkContract(request, respond('private, no-cache'))).rejects.toThrow('secret: true');
});
