// @ts-check
'use strict';

// CloudFormation fills it in, as it does the rest of the dashboard's text.
// biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of CloudFormation
const region = '${AWS::Region}';

/** @typedef {ReturnType<typeof graph>} Widget */

/**
 * A graph; `metrics` in the form that CloudWatch's dashboards use.
 *
 * @param {string} title
 * @param {(string | object)[][]} metrics
 * @param {string} stat
 */
const graph = (title, metrics, stat) => ({
  type: 'metric',
  width: 12,
  height: 6,
  properties: { title, stat, period: 300, region, metrics },
});

/**
 * A graph of every metric that a search finds, now and later. A word without quotes matches a part of a name, between
 * its hyphens.
 *
 * @param {string} title
 * @param {string[]} schema a namespace, then the names of its dimensions
 * @param {string} words
 * @param {string} stat
 */
const searchGraph = (title, [namespace, ...dimensions], words, stat) => {
  const schema = [`"${namespace}"`, ...dimensions].join(',');
  return graph(
    title,
    [[{ expression: `SEARCH('{${schema}} ${words}', '${stat}', 300)`, id: 'found' }]],
    stat,
  );
};

/**
 * Graphs of the metrics that requests log: common/observability/metrics.ts.
 *
 * @param {string} stage
 * @param {string} [of] further words of the search, or none
 */
const requestWidgets = (stage, of = '') => [
  searchGraph(
    'Requests by route',
    [`moim-${stage}`, 'service', 'route'],
    `MetricName="durationMs"${of}`,
    'SampleCount',
  ),
  searchGraph(
    'Duration p99 by route',
    [`moim-${stage}`, 'service', 'route'],
    `MetricName="durationMs"${of}`,
    'p99',
  ),
  searchGraph(
    '5xx responses by route',
    [`moim-${stage}`, 'service', 'route'],
    `MetricName="serverErrors"${of}`,
    'Sum',
  ),
];

/**
 * Graphs of the metrics that consumed events log.
 *
 * @param {string} stage
 * @param {string} [of] further words of the search, or none
 */
const eventWidgets = (stage, of = '') => [
  searchGraph(
    'Events by type',
    [`moim-${stage}`, 'service', 'eventType'],
    `MetricName="ageMs"${of}`,
    'SampleCount',
  ),
  searchGraph(
    'Failures by type',
    [`moim-${stage}`, 'service', 'eventType'],
    `MetricName="failures"${of}`,
    'Sum',
  ),
  searchGraph(
    'Age when handled p99',
    [`moim-${stage}`, 'service', 'eventType'],
    `MetricName="ageMs"${of}`,
    'p99',
  ),
];

/**
 * Arranges widgets in two columns.
 *
 * @param {Widget[]} widgets
 */
const inColumns = (widgets) =>
  widgets.map((widget, index) => ({ ...widget, x: (index % 2) * 12, y: Math.floor(index / 2) * 6 }));

module.exports = { graph, searchGraph, requestWidgets, eventWidgets, inColumns };
