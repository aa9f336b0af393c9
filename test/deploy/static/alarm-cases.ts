import type { Alarm } from '../metrics/alarm.ts';
import type { AlarmState, Series } from '../metrics/evaluate.ts';

/** The kind of an alarm: the name of its runbook. */
export const runbookOf = ({ AlarmDescription: description }: Alarm): string =>
  /runbooks\/(.*)\.md$/.exec(description)?.[1] ?? '';

const times = (count: number, value: number): number[] => Array.from({ length: count }, () => value);

/** What calls, or the API's answers, look like: all of them, and how many of them failed. */
const calls = (all: number, failed: number) => ({ Invocations: times(all, 1), Errors: [failed] });
const answers = (all: number, failed: number) => ({ Count: times(all, 1), '5xx': [failed] });

/** Read and write throttles of tables and indexes; each alarm reads one of them. */
const turnedAway = (...counts: number[]) => ({ ReadThrottleEvents: counts, WriteThrottleEvents: counts });

export type Case = [what: string, series: Series, state: AlarmState];

/** Series that must and must not raise each kind of alarm, by its runbook. */
const cases: Record<string, Case[]> = {
  'function-errors': [
    ['two of a hundred calls fail', [calls(100, 2)], 'ALARM'],
    ['the only call fails', [calls(1, 1)], 'ALARM'],
    ['one of a hundred calls fails', [calls(100, 1)], 'OK'],
    ['calls failed before, and do not now', [calls(100, 100), calls(100, 0)], 'OK'],
    ['there are no calls', [{}], 'OK'],
    ['there are no more calls', [calls(100, 100), {}], 'OK'],
    ['calls are counted, and errors not yet', [{ Invocations: [1] }], 'OK'],
  ],
  'function-server-errors': [
    ['two of a hundred answers are 5xx', [{ serverErrors: [1, 1, ...times(98, 0)] }], 'ALARM'],
    ['one of a hundred is', [{ serverErrors: [1, ...times(99, 0)] }], 'OK'],
    [
      'a tenth of the calls get a version that always fails',
      [{ serverErrors: [1, ...times(9, 0)] }],
      'ALARM',
    ],
    ['there are no requests', [{}], 'OK'],
  ],
  'function-throttles': [
    ['one call is throttled', [{ Throttles: [0, 1, 0] }], 'ALARM'],
    ['none is', [{ Throttles: [0, 0] }], 'OK'],
    ['there are no calls', [{}], 'OK'],
  ],
  'function-iterator-age': [
    ['one read is late by more than a minute', [{ IteratorAge: [10, 60_001, 10] }], 'ALARM'],
    ['none is', [{ IteratorAge: [10, 60_000] }], 'OK'],
    ['nothing was written', [{}], 'OK'],
  ],
  'table-throttles': [
    ['one request is turned away', [turnedAway(1)], 'ALARM'],
    ['several were, and are not any more', [turnedAway(5), {}], 'OK'],
    ['none was ever', [{}], 'OK'],
  ],
  'table-system-errors': [
    ['one request fails', [{ SystemErrors: [1] }], 'ALARM'],
    ['none was ever counted', [{}], 'OK'],
  ],
  'dead-letters': [
    ['there is one', [{ ApproximateNumberOfMessagesVisible: [0, 1, 1] }], 'ALARM'],
    ['there is none', [{ ApproximateNumberOfMessagesVisible: [0, 0] }], 'OK'],
    ['the queue is inactive after six hours without messages', [{}], 'OK'],
  ],
  'api-errors': [
    ['two of a hundred answers are 5xx', [answers(100, 2)], 'ALARM'],
    ['one of a hundred is', [answers(100, 1)], 'OK'],
    ['there are no requests', [{}], 'OK'],
  ],
  'websocket-errors': [
    ['six handshakes fail', [{ ExecutionError: times(6, 1) }], 'ALARM'],
    ['five do', [{ ExecutionError: times(5, 1) }], 'OK'],
    ['nothing happens', [{}], 'OK'],
  ],
  'websocket-latency': [
    [
      'two of a hundred take four seconds',
      [{ IntegrationLatency: [...times(98, 40), 4_000, 4_000] }],
      'ALARM',
    ],
    ['one of two hundred does', [{ IntegrationLatency: [...times(199, 40), 4_000] }], 'OK'],
    ['nothing happens', [{}], 'OK'],
  ],
  'api-latency': [
    ['two of a hundred answers take four seconds', [{ Latency: [...times(98, 40), 4_000, 4_000] }], 'ALARM'],
    ['one of two hundred does', [{ Latency: [...times(199, 40), 4_000] }], 'OK'],
    ['there are no requests', [{}], 'OK'],
  ],
};

/** Series just above and exactly at the threshold, for alarms with individual thresholds. */
const byThreshold: Record<string, (threshold: number) => Case[]> = {
  'function-duration': (milliseconds) => [
    [
      'two of a hundred calls take longer',
      [{ Duration: [...times(98, 9), ...times(2, milliseconds + 9)] }],
      'ALARM',
    ],
    ['one of two hundred does', [{ Duration: [...times(199, 9), milliseconds + 9] }], 'OK'],
    ['there are no calls', [{}], 'OK'],
  ],
  'queue-age': (seconds) => [
    ['a message waits longer', [{ ApproximateAgeOfOldestMessage: [seconds - 60, seconds + 1] }], 'ALARM'],
    ['none does', [{ ApproximateAgeOfOldestMessage: [seconds] }], 'OK'],
    ['none is there', [{}], 'OK'],
  ],
};

/** The cases of an alarm's kind; none if the kind is unknown. */
export const casesOf = (alarm: Alarm): Case[] =>
  cases[runbookOf(alarm)] ?? byThreshold[runbookOf(alarm)]?.(alarm.Threshold) ?? [];

/** The kinds of alarms that have cases. */
export const kindsWithCases = [...Object.keys(cases), ...Object.keys(byThreshold)];
