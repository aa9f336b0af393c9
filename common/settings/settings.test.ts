import { expect, test } from '@jest/globals';
import { requiredSetting } from './index.ts';

test('a missing or empty setting is reported by name, with where to set it', () => {
  process.env.MOIM_TEST_SETTING = 'given';
  expect(requiredSetting('MOIM_TEST_SETTING')).toBe('given');
  process.env.MOIM_TEST_SETTING = '';
  expect(() => requiredSetting('MOIM_TEST_SETTING')).toThrow(
    /MOIM_TEST_SETTING is not set.*serverless\.common\.yml/,
  );
});
