import { Logger } from '@aws-lambda-powertools/logger';
import { expect, jest, test } from '@jest/globals';
import { CorrelatedFormatter } from './log-formatter.ts';
import { metricsOf } from './metrics.ts';

test('a log line with metrics has everything that CloudWatch needs at its root', () => {
  const lines: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((line) => {
    lines.push(String(line));
    return true;
  });
  const logger = new Logger({
    serviceName: 'orders',
    logLevel: 'INFO',
    logFormatter: new CorrelatedFormatter(),
  });
  const metrics = metricsOf({
    dimensions: ['service', 'route'],
    units: { durationMs: 'Milliseconds', serverErrors: 'Count' },
  });
  logger.info('request', { route: 'GET /v1/orders', durationMs: 12.5, serverErrors: 0, ...metrics });
  write.mockRestore();

  const line = JSON.parse(lines[0] ?? '{}');
  const [{ Namespace, Dimensions, Metrics }] = line._aws.CloudWatchMetrics;
  expect({ Namespace, Dimensions }).toEqual({
    Namespace: expect.stringMatching(/^moim/),
    Dimensions: [['service', 'route']],
  });
  expect(line._aws.Timestamp).toBeGreaterThan(1.7e12);
  for (const name of Dimensions.flat()) expect(line[name]).toEqual(expect.any(String));
  expect(Metrics.map(({ Name }: { Name: string }) => line[Name])).toEqual([12.5, 0]);
});
