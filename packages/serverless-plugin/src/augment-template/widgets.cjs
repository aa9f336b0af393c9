'use strict';

// Filled in by CloudFormation, as all of the widgets' text.
// biome-ignore lint/suspicious/noTemplateCurlyInString: it is not ours to fill in
const region = '${AWS::Region}';

/** A graph; `metrics` as CloudWatch's dashboards have them. */
const graph = (title, metrics, stat) => ({
  type: 'metric',
  width: 12,
  height: 6,
  properties: { title, stat, period: 300, region, metrics },
});

/**
 * A graph of every metric that a search finds, now and later: `dimensions` of a namespace, and words to search for.
 * Without quotes a word is a part of a name, between its hyphens.
 */
const searched = (title, [namespace, ...dimensions], words, stat) => {
  const schema = [`"${namespace}"`, ...dimensions].join(',');
  return graph(
    title,
    [[{ expression: `SEARCH('{${schema}} ${words}', '${stat}', 300)`, id: 'found' }]],
    stat,
  );
};

/** What the lines of requests and events say of themselves: common/observability/metrics.ts. `of`: words, or none. */
const requestWidgets = (stage, of = '') => [
  searched(
    'Requests, by route',
    [`moim-${stage}`, 'service', 'route'],
    `MetricName="durationMs"${of}`,
    'SampleCount',
  ),
  searched(
    'Duration p99, by route',
    [`moim-${stage}`, 'service', 'route'],
    `MetricName="durationMs"${of}`,
    'p99',
  ),
  searched(
    'Answers 5xx, by route',
    [`moim-${stage}`, 'service', 'route'],
    `MetricName="serverErrors"${of}`,
    'Sum',
  ),
];

const eventWidgets = (stage, of = '') => [
  searched(
    'Events, by type',
    [`moim-${stage}`, 'service', 'eventType'],
    `MetricName="ageMs"${of}`,
    'SampleCount',
  ),
  searched(
    'Failures, by type',
    [`moim-${stage}`, 'service', 'eventType'],
    `MetricName="failures"${of}`,
    'Sum',
  ),
  searched(
    'Age when handled p99',
    [`moim-${stage}`, 'service', 'eventType'],
    `MetricName="ageMs"${of}`,
    'p99',
  ),
];

/** Puts widgets in two columns. */
const inColumns = (widgets) =>
  widgets.map((widget, index) => ({ ...widget, x: (index % 2) * 12, y: Math.floor(index / 2) * 6 }));

module.exports = { graph, searched, requestWidgets, eventWidgets, inColumns };
