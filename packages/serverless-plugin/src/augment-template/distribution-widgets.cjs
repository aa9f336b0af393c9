// @ts-check
'use strict';

const { graph } = require('./widgets.cjs');

/** @param {string} id @param {string[]} names */
const distribution = (id, ...names) =>
  names.map((name) => ['AWS/CloudFront', name, 'DistributionId', `\${${id}}`, 'Region', 'Global']);

/** CloudFront has its metrics in this region only. @param {ReturnType<typeof graph>} widget */
const inItsRegion = (widget) => ({ ...widget, properties: { ...widget.properties, region: 'us-east-1' } });

/**
 * Graphs of a CloudFront distribution.
 *
 * @param {string} id
 */
const distributionWidgets = (id) =>
  [
    graph('CloudFront: requests', distribution(id, 'Requests'), 'Sum'),
    graph(
      'CloudFront: 4xx and 5xx responses (%)',
      distribution(id, '4xxErrorRate', '5xxErrorRate'),
      'Average',
    ),
    graph('CloudFront: bytes sent', distribution(id, 'BytesDownloaded'), 'Sum'),
  ].map(inItsRegion);

module.exports = { distributionWidgets };
