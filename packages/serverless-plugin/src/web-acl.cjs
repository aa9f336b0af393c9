// @ts-check
'use strict';

const { requestsPerAddressByDefault } = require('./waf.cjs');
/** @import { Waf } from './waf.cjs' */

/**
 * AWS's managed rules. Those that are listed only count: they would refuse what people may write to each other, JSON of up to
 * 256 KB, and the cursors of long lists.
 *
 * @type {Record<string, string[]>}
 */
const managedRules = {
  AWSManagedRulesAmazonIpReputationList: [],
  AWSManagedRulesKnownBadInputsRuleSet: [],
  AWSManagedRulesCommonRuleSet: [
    'SizeRestrictions_BODY',
    'SizeRestrictions_QUERYSTRING',
    'CrossSiteScripting_BODY',
    'EC2MetaDataSSRF_BODY',
    'GenericLFI_BODY',
    'GenericRFI_BODY',
  ],
};

const windowSeconds = 300;

/** Samples would show headers, and so tokens. */
const visibility = (/** @type {string} */ name) => ({
  MetricName: name,
  CloudWatchMetricsEnabled: true,
  SampledRequestsEnabled: false,
});

/**
 * @param {string} name
 * @param {string[]} countOnly
 * @param {number} index
 * @param {boolean} isBlocking
 */
const managedRule = (name, countOnly, index, isBlocking) => ({
  Name: name,
  Priority: index + 1,
  Statement: {
    ManagedRuleGroupStatement: {
      VendorName: 'AWS',
      Name: name,
      RuleActionOverrides: countOnly.map((Name) => ({ Name, ActionToUse: { Count: {} } })),
    },
  },
  OverrideAction: isBlocking ? { None: {} } : { Count: {} },
  VisibilityConfig: visibility(name),
});

/** What a client of the API understands, as common/http/problem.ts writes it. */
const tooManyRequests = {
  type: '/docs/problems#too-many-requests',
  title: 'Too many requests',
  status: 429,
  detail: 'Too many requests from your network. Try again in five minutes.',
};

/** @param {number} limit @param {boolean} isBlocking */
const rateRule = (limit, isBlocking) => ({
  Name: 'requests-per-address',
  Priority: 0,
  Statement: {
    RateBasedStatement: { Limit: limit, EvaluationWindowSec: windowSeconds, AggregateKeyType: 'IP' },
  },
  Action: isBlocking
    ? {
        Block: {
          CustomResponse: {
            ResponseCode: 429,
            CustomResponseBodyKey: 'TooManyRequests',
            ResponseHeaders: [{ Name: 'retry-after', Value: String(windowSeconds) }],
          },
        },
      }
    : { Count: {} },
  VisibilityConfig: visibility('requests-per-address'),
});

/**
 * The firewall of a stage's distribution, and its log of what it blocked or counted, without queries, which hold tickets, and
 * tokens.
 *
 * @param {Waf} waf checked, with a mode
 * @param {string} stage
 * @param {number} logRetentionDays
 */
function webAcl({ mode, requestsPerAddress = requestsPerAddressByDefault }, stage, logRetentionDays) {
  const isBlocking = mode === 'block';
  const name = `moim-${stage}-web`;
  // WAF writes to log groups of this prefix only.
  const logGroup = `aws-waf-logs-${name}`;
  return {
    WebAcl: {
      Type: 'AWS::WAFv2::WebACL',
      Properties: {
        Name: name,
        Description: `In front of the web app of ${stage}.`,
        Scope: 'CLOUDFRONT',
        DefaultAction: { Allow: {} },
        CustomResponseBodies: {
          TooManyRequests: { ContentType: 'APPLICATION_JSON', Content: JSON.stringify(tooManyRequests) },
        },
        Rules: [
          rateRule(requestsPerAddress, isBlocking),
          ...Object.entries(managedRules).map(([rule, countOnly], index) =>
            managedRule(rule, countOnly, index, isBlocking),
          ),
        ],
        VisibilityConfig: visibility(name),
      },
    },
    WafLogs: {
      Type: 'AWS::Logs::LogGroup',
      Properties: { LogGroupName: logGroup, RetentionInDays: logRetentionDays },
    },
    WafLogging: {
      Type: 'AWS::WAFv2::LoggingConfiguration',
      DependsOn: 'WafLogs',
      Properties: {
        ResourceArn: { 'Fn::GetAtt': ['WebAcl', 'Arn'] },
        // Without the `:*` at the end of the group's own attribute, which WAF refuses.
        LogDestinationConfigs: [
          {
            'Fn::Sub': `arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:${logGroup}`,
          },
        ],
        RedactedFields: [
          { SingleHeader: { Name: 'authorization' } },
          { SingleHeader: { Name: 'cookie' } },
          { QueryString: {} },
        ],
        LoggingFilter: {
          DefaultBehavior: 'DROP',
          Filters: [
            {
              Behavior: 'KEEP',
              Requirement: 'MEETS_ANY',
              Conditions: ['BLOCK', 'COUNT'].map((Action) => ({ ActionCondition: { Action } })),
            },
          ],
        },
      },
    },
  };
}

module.exports = { webAcl };
