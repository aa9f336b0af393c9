import { expect, test } from '@jest/globals';
import { readAsset } from './assets.ts';

test('a file that is missing says how to make it', async () => {
  await expect(readAsset('none.js')).rejects.toThrow('npm run swagger-ui');
});
