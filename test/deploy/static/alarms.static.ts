import { describe, expect, test } from '@jest/globals';
import { alarmsOf } from '../metrics/alarm.ts';
import { stateAfter } from '../metrics/evaluate.ts';
import { type Case, casesOf, kindsWithCases, runbookOf } from './alarm-cases.ts';
import { services, templateOf } from './packaged.ts';

const alarms = services.flatMap((service) => alarmsOf(templateOf(service)));

describe.each([...Map.groupBy(alarms, runbookOf)])('alarms of %s', (_runbook, ofKind) => {
  test.each(ofKind.map((alarm) => [alarm.AlarmName, alarm] as const))('%s', (_name, alarm) => {
    const wanted = casesOf(alarm);
    expect(new Set(wanted.map(([, , state]) => state))).toEqual(new Set(['ALARM', 'OK']));
    const found = wanted.map(([what, series]): Case => [what, series, stateAfter(alarm, series)]);
    expect(found).toEqual(wanted);
  });
});

test('every described kind of alarm exists in a template', () => {
  const known = new Set(alarms.map(runbookOf));
  // The WebSocket API of websockets.static.ts has the others.
  const missing = kindsWithCases.filter((kind) => !known.has(kind) && !kind.startsWith('websocket-'));
  expect(missing).toEqual([]);
});

test('a message that fails once and is retried raises no alarm', () => {
  for (const service of services) {
    const template = templateOf(service);
    for (const alarm of alarmsOf(template).filter((one) => runbookOf(one) === 'queue-age')) {
      const { VisibilityTimeout: hidden } =
        template.Resources[alarm.id.replace(/Alarm$/, '')]?.Properties ?? {};
      expect(stateAfter(alarm, [{ ApproximateAgeOfOldestMessage: [Number(hidden) + 60] }])).toBe('OK');
    }
  }
});
