import { describe, expect, test } from '@jest/globals';
import { services, templateOf } from './packaged.ts';
import { rules } from './rules/index.ts';

describe.each(Object.entries(rules))('%s', (_name, rule) => {
  test.each(services)('holds in %s', (service) => {
    expect(rule(templateOf(service), service)).toEqual([]);
  });
});
