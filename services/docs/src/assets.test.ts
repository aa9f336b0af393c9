import { expect, test } from '@jest/globals';
import { readAsset } from './assets.ts';

test('reading a missing file says which command creates it', async () => {
  await expect(readAsset('none.js')).rejects.toThrow('npm run swagger-ui');
});
