import { type Template, valuesIn } from '@moim/ops';
import { alarmsOf, readByAlarm } from '../../metrics/alarm.ts';
import { dashboardsOf, readByWidget, widgetsIn } from '../../metrics/dashboard.ts';
import { documentedMetrics } from '../../metrics/documented.ts';
import { kindOf, type Reading } from '../../metrics/reading.ts';
import type { Fault, Rule } from './rule.ts';

const documented = new Set(
  Object.entries(documentedMetrics).flatMap(([namespace, kinds]) =>
    kinds.flatMap(({ dimensions, metrics }) =>
      metrics.map((metric) => kindOf({ namespace, metric, dimensions: [...dimensions] })),
    ),
  ),
);

/** The metrics that an alarm or a dashboard reads. */
type Read = Reading & { resource: string };

const textsIn = (value: unknown): string[] => [...valuesIn(value)].filter((one) => typeof one === 'string');

/** Returns the logical id that a dimension's value refers to, or the value itself. */
function meantBy(value: unknown): string[] {
  const [first = ''] = textsIn(value);
  const filledIn = [...first.matchAll(/\$\{(\w+)(?:\.\w+)?\}/g)].map(([, id = '']) => id);
  return filledIn.length > 0 ? filledIn : [first];
}

function namesIn({ Resources }: Template): Set<string> {
  const names = Object.values(Resources).flatMap(({ Properties = {} }) => [
    ...textsIn(Properties.FunctionName),
    ...textsIn(Properties.GlobalSecondaryIndexes),
    ...textsIn(Properties.Environment),
  ]);
  // What CloudFront calls the region of its metrics.
  return new Set([...Object.keys(Resources), ...names, 'Global']);
}

/** Returns the namespaces of the metrics that a template's functions log. */
const ownNamespaces = ({ Resources }: Template): Set<string> =>
  new Set(
    Object.values(Resources).flatMap(({ Properties }) =>
      [...valuesIn(Properties?.Environment)].flatMap((one) =>
        typeof one === 'object' && one !== null && 'POWERTOOLS_METRICS_NAMESPACE' in one
          ? [String(one.POWERTOOLS_METRICS_NAMESPACE)]
          : [],
      ),
    ),
  );

/** Whether AWS or a function of the stack publishes a metric; in a stack without functions, any service's metric counts. */
function isPublished(reading: Read, own: Set<string>): boolean {
  if (reading.namespace.startsWith('AWS/')) return documented.has(kindOf(reading));
  return own.size > 0 ? own.has(reading.namespace) : /^moim-[\w-]+$/.test(reading.namespace);
}

function readingsOf(template: Template): Read[] {
  const byAlarms = alarmsOf(template).flatMap((alarm) =>
    readByAlarm(alarm).map((reading) => ({ ...reading, resource: alarm.id })),
  );
  const byWidgets = dashboardsOf(template)
    .flatMap(widgetsIn)
    .flatMap(readByWidget)
    .map((reading) => ({ ...reading, resource: 'Dashboard' }));
  return [...byAlarms, ...byWidgets];
}

/** Alarms and dashboards read only published metrics of resources in the same stack. */
export const metrics: Rule = (template): Fault[] => {
  const [names, own] = [namesIn(template), ownNamespaces(template)];
  return readingsOf(template).flatMap((reading) => {
    const { resource, values } = reading;
    const unpublished = isPublished(reading, own)
      ? []
      : [`reads a metric that is never published: ${kindOf(reading)}`];
    const strangers = values.flatMap(meantBy).filter((name) => !names.has(name));
    const messages = [
      ...unpublished,
      ...strangers.map((name) => `reads a metric of ${name}, which is not in this stack`),
    ];
    return messages.map((message) => ({ resource, message }));
  });
};
