import { expect, test } from '@jest/globals';
import { securityHeaders } from './security-headers.ts';

const policy = securityHeaders(['https://files.example.com'])['content-security-policy'] ?? '';

test('nothing inline may run, and nothing of others', () => {
  expect(policy).not.toMatch(/unsafe|\*/);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("style-src 'self';");
});

test('the bucket gives pictures and takes uploads', () => {
  expect(policy).toMatch(/img-src [^;]*https:\/\/files\.example\.com/);
  expect(policy).toMatch(/connect-src [^;]*https:\/\/files\.example\.com/);
});
