import type { Reading } from './reading.ts';

const unquoted = (text: string): string => text.replace(/^"(.*)"$/, '$1');

/** Parses `SEARCH('{namespace,dimension,…} words', 'statistic', period)` into the metrics that its words name. */
function searchedBy(expression: string): Reading[] {
  const [, schema = '', words = ''] = /^SEARCH\('\{([^}]*)\} (.*)', '\w+', \d+\)$/.exec(expression) ?? [];
  const [namespace = '', ...dimensions] = schema.split(',').map(unquoted);
  const names = [...words.matchAll(/MetricName="([^"]+)"/g)].map(([, name = '']) => name);
  if (names.length === 0) throw new Error(`This search has no metric name: ${expression}`);
  return names.map((metric) => ({ namespace, metric, dimensions, values: [] }));
}

/** Parses `SELECT SUM(metric) FROM SCHEMA(namespace, dimension, …) WHERE …`. */
function selectedBy(expression: string): Reading[] {
  const query = /^SELECT \w+\("?(\w+)"?\) FROM SCHEMA\(([^)]*)\)(?: WHERE \w+ = '([^']*)')?$/.exec(
    expression,
  );
  if (!query) throw new Error(`This form of query is not supported here: ${expression}`);
  const [, metric = '', schema = '', value] = query;
  const [namespace = '', ...dimensions] = schema.split(/, ?/).map(unquoted);
  return [{ namespace, metric, dimensions, values: value === undefined ? [] : [value] }];
}

/** Returns the metrics that an expression reads itself; none if it only combines other queries. */
export function readBy(expression: string): Reading[] {
  if (expression.startsWith('SEARCH(')) return searchedBy(expression);
  if (expression.startsWith('SELECT ')) return selectedBy(expression);
  return [];
}
