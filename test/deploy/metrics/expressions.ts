import type { Reading } from './reading.ts';

const unquoted = (text: string): string => text.replace(/^"(.*)"$/, '$1');

/** `SEARCH('{namespace,dimension,…} words', 'statistic', period)`: the metrics that its words name, of these dimensions. */
function searchedBy(expression: string): Reading[] {
  const [, schema = '', words = ''] = /^SEARCH\('\{([^}]*)\} (.*)', '\w+', \d+\)$/.exec(expression) ?? [];
  const [namespace = '', ...dimensions] = schema.split(',').map(unquoted);
  const names = [...words.matchAll(/MetricName="([^"]+)"/g)].map(([, name = '']) => name);
  if (names.length === 0) throw new Error(`This search names no metric: ${expression}`);
  return names.map((metric) => ({ namespace, metric, dimensions, values: [] }));
}

/** `SELECT SUM(metric) FROM SCHEMA(namespace, dimension, …) WHERE …` */
function selectedBy(expression: string): Reading[] {
  const query = /^SELECT \w+\("?(\w+)"?\) FROM SCHEMA\(([^)]*)\)(?: WHERE \w+ = '([^']*)')?$/.exec(
    expression,
  );
  if (!query) throw new Error(`This query is of a form that is not known here: ${expression}`);
  const [, metric = '', schema = '', value] = query;
  const [namespace = '', ...dimensions] = schema.split(/, ?/).map(unquoted);
  return [{ namespace, metric, dimensions, values: value === undefined ? [] : [value] }];
}

/** What an expression reads by itself; one over other queries' ids reads nothing. */
export function readBy(expression: string): Reading[] {
  if (expression.startsWith('SEARCH(')) return searchedBy(expression);
  if (expression.startsWith('SELECT ')) return selectedBy(expression);
  return [];
}
