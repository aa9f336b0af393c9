import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test } from '@jest/globals';
import { requiredSetting } from '@moim/common/settings';
import { deployedTemplates, logEvents } from '@moim/ops';
import { isolatedEnvironment, region } from './lane/isolation.ts';
import { alarmsOf, readByAlarm } from './metrics/alarm.ts';
import { dashboardsOf, readByWidget, widgetsIn } from './metrics/dashboard.ts';
import { type Published, publishedBy } from './metrics/emf.ts';
import { kindOf } from './metrics/reading.ts';
import { useFiles } from './usage/files.ts';
import { useUsers } from './usage/users.ts';

const target = { stage: 'dev', region };

/** The log groups of all functions, our own metrics that dashboards and alarms read, and the services they name. */
async function deployed(): Promise<{ groups: string[]; shown: string[]; services: string[] }> {
  Object.assign(process.env, isolatedEnvironment(requiredSetting('DEPLOY_ENDPOINT')));
  const templates = [...(await deployedTemplates(target)).values()];
  const names = templates.flatMap(({ Resources }) =>
    Object.values(Resources)
      .filter(({ Type }) => Type === 'AWS::Lambda::Function')
      .map(({ Properties }) => `/aws/lambda/${String(Properties?.FunctionName)}`),
  );
  const readings = templates.flatMap(dashboardsOf).flatMap(widgetsIn).flatMap(readByWidget);
  const heard = templates.flatMap(alarmsOf).flatMap(readByAlarm);
  const ours = [...readings, ...heard].filter(({ namespace }) => !namespace.startsWith('AWS/'));
  const words = templates
    .flatMap(dashboardsOf)
    .join()
    .matchAll(/ service=\\"([\w-]+)\\"/g);
  const services = new Set([...words].map(([, name = '']) => name));
  return { groups: names, services: [...services].sort(), shown: [...new Set(ours.map(kindOf))].sort() };
}

/** The metrics that CloudWatch would extract from a log group's lines since a time. */
async function publishedIn(logGroupName: string, startTime: number): Promise<Published[]> {
  const events = await logEvents({ logGroupName, startTime, filterPattern: 'CloudWatchMetrics' }, target);
  return events.flatMap(({ message = '' }) => publishedBy(message.trim()));
}

const serviceOf = ({ values }: Published): string => values[0] ?? '';
const visit = (service: string): Promise<Response> =>
  fetch(`${requiredSetting('API_URL')}/v1/${service}/health`);

let groups: string[];
let shown: string[];
let services: string[];
let published: Published[];

beforeAll(async () => {
  ({ groups, shown, services } = await deployed());
  const start = Date.now();
  // The emulator may hold back a call's last lines until the next call.
  for (const deadline = start + 120_000; Date.now() < deadline; await sleep(500)) {
    await Promise.all([useUsers(), useFiles(), ...services.map(visit)]);
    published = (await Promise.all(groups.map((group) => publishedIn(group, start)))).flat();
    const found = [...published.map(kindOf), ...published.map(serviceOf)];
    if ([...shown, ...services].every((one) => found.includes(one))) return;
  }
});

test('dashboards and alarms read exactly the metrics that functions publish', () => {
  const kinds = [...new Set(published.map(kindOf))].sort();
  console.log(`${published.length} values of ${kinds.length} metrics, read out of log lines`);
  expect(kinds).toEqual(shown);
  expect([...new Set(published.map(serviceOf))].sort()).toEqual(services);
});

test('metrics have only routes and event types as dimension values', () => {
  const values = new Set(published.flatMap((one) => one.values.slice(1)));
  expect(values.size).toBeGreaterThan(5);
  const wrong = [...values].filter((value) => !/^([A-Z]+ \/[\w/{}+-]*|[a-z]+\.[a-z]+\.[a-z]+)$/.test(value));
  expect(wrong).toEqual([]);
});
