// @ts-check
'use strict';

const { resourcesOfType } = require('./resources-of-type.cjs');
/** @import { Resource, Template } from '../template.ts' */
/** @import { StageSettings } from './stage-settings.cjs' */

/** The logical id that Serverless gives the API of a service with `websocket` events. */
const apiId = 'WebsocketsApi';
const logGroupId = 'WebsocketsAccessLogs';

/** No query string, which may carry a ticket, and no message. */
const accessLogFormat = JSON.stringify({
  requestId: '$context.requestId',
  time: '$context.requestTime',
  eventType: '$context.eventType',
  routeKey: '$context.routeKey',
  connectionId: '$context.connectionId',
  status: '$context.status',
  integrationLatency: '$context.integration.latency',
  integrationError: '$context.integration.error',
  error: '$context.error.message',
  sourceIp: '$context.identity.sourceIp',
  userAgent: '$context.identity.userAgent',
});

/**
 * Lets only this API invoke its functions. Serverless lets every API of every account do so.
 *
 * @param {Template['Resources']} resources
 */
function limitPermissions(resources) {
  for (const { id, properties } of resourcesOfType(resources, 'AWS::Lambda::Permission')) {
    if (!id.endsWith('LambdaPermissionWebsockets')) continue;
    properties.SourceArn ??= {
      'Fn::Sub': `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${${apiId}}/*`,
    };
  }
}

/**
 * @param {string} service
 * @param {StageSettings} settings
 * @returns {Resource}
 */
const logGroup = (service, { stage, logRetentionDays }) => ({
  Type: 'AWS::Logs::LogGroup',
  Properties: {
    LogGroupName: `/aws/vendedlogs/moim/${stage}/${service}-websocket`,
    RetentionInDays: logRetentionDays,
  },
});

/**
 * Completes the WebSocket API that Serverless makes of `websocket` events: who may invoke its functions, limits of its
 * stage, and its access log, which needs a role of the account (docs/deploy.md).
 *
 * @param {Template} template
 * @param {string} service without `moim-`
 * @param {StageSettings} settings
 */
function completeWebsocketApi(template, service, settings) {
  const { Resources: resources } = template;
  if (!resources[apiId]) return;
  limitPermissions(resources);
  const { throttlingRate, throttlingBurst, websocketAccessLogs } = settings;
  if (websocketAccessLogs) resources[logGroupId] = logGroup(service, settings);
  for (const { properties } of resourcesOfType(resources, 'AWS::ApiGatewayV2::Stage')) {
    properties.DefaultRouteSettings = {
      ThrottlingRateLimit: throttlingRate,
      ThrottlingBurstLimit: throttlingBurst,
      // Billed per route.
      DetailedMetricsEnabled: false,
      // Execution logs would hold messages.
      DataTraceEnabled: false,
      LoggingLevel: 'OFF',
    };
    if (websocketAccessLogs) {
      properties.AccessLogSettings = {
        DestinationArn: { 'Fn::GetAtt': [logGroupId, 'Arn'] },
        Format: accessLogFormat,
      };
    }
  }
}

module.exports = { completeWebsocketApi };
