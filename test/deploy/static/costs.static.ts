import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { alarmsOf, readByAlarm } from '../metrics/alarm.ts';
import { services, templateOf } from './packaged.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../../docs/deploy.md'), 'utf8');
const templates = services.map(templateOf);
const resources = templates.flatMap(({ Resources }) => Object.values(Resources));

/** The cells of the row of a table in docs/deploy.md. */
const row = (name: string): string[] =>
  page
    .split('\n')
    .find((line) => line.startsWith(`| ${name} |`))
    ?.split('|')
    .map((cell) => cell.trim()) ?? [];

test('the documented cost of alarms is that of the metrics in the templates', () => {
  const metrics = templates.flatMap(alarmsOf).flatMap(readByAlarm).length;
  const [, , amount, dollars] = row('Alarms');
  expect(amount).toBe(`0.10 for each metric that they read: ${metrics}`);
  expect(dollars).toBe((metrics * 0.1).toFixed(2));
});

test('the documented cost of dashboards is that of the templates', () => {
  const dashboards = resources.filter(({ Type }) => Type === 'AWS::CloudWatch::Dashboard').length;
  const [, , amount, dollars] = row('Dashboards');
  expect(amount).toBe(`${dashboards}, of which an account has 3 free`);
  expect(dollars).toBe((Math.max(0, dashboards - 3) * 3).toFixed(2));
});

test('nothing costs money that nothing needs', () => {
  const texts = resources.map((resource) => JSON.stringify(resource));
  // Metrics of every route, and keys of KMS where AWS’s own are free.
  expect(texts.filter((text) => text.includes('"DetailedMetricsEnabled":true'))).toEqual([]);
  expect(
    texts.filter((text) => /"SSEEnabled":true|"SSEAlgorithm":"aws:kms|KmsMasterKeyId|KmsKeyId/.test(text)),
  ).toEqual([]);
});
