import type { Deed } from './policy.ts';

const arn = (service: string, name: string): string =>
  `arn:aws:${service}:ap-northeast-2:123456789012:${name}`;

/** The given actions of one service on each of the given resources. */
const on = (service: string, resources: string[], actions: string, context: Deed['context'] = {}): Deed[] =>
  resources.flatMap((resource) =>
    actions.split(' ').map((action) => ({ action: `${service}:${action}`, resource, context })),
  );

const buckets = [
  'moim-users-dev-serverlessdeploymentbucket-abc',
  'moim-dev-files-123456789012-ap-northeast-2',
  'moim-dev-web-123456789012-ap-northeast-2',
];
const distributions = ['arn:aws:cloudfront::123456789012:distribution/E1ABC'];
const bucketArns = buckets.map((name) => `arn:aws:s3:::${name}`);
const api = (path: string): string => `arn:aws:apigateway:ap-northeast-2::${path}`;
const functions = [arn('lambda', 'function:moim-users-dev-api')];
const versions = [arn('lambda', 'function:moim-users-dev-api:7')];
const queues = [arn('sqs', 'moim-dev-users-events')];
const topics = [arn('sns', 'moim-dev-alarms')];
const bus = [arn('events', 'event-bus/moim-dev')];
const groups = ['/aws/lambda/moim-users-dev-api', '/aws/vendedlogs/moim/dev/http-api'].map((name) =>
  arn('logs', `log-group:${name}:log-stream:`),
);
const pools = [arn('cognito-idp', 'userpool/ap-northeast-2_abc')];
const secrets = [arn('secretsmanager', 'secret:moim/dev/cursor-AbCdEf')];
const roles = ['arn:aws:iam::123456789012:role/moim-users-dev-ApiRole-ABC'];
const bounded = { 'iam:PermissionsBoundary': 'arn:aws:iam::123456789012:policy/moim-boundary-dev' };
const mapped = { 'lambda:FunctionArn': arn('lambda', 'function:moim-users-dev-consume') };
const tagged = { 'aws:ResourceTag/project': 'moim', 'aws:ResourceTag/stage': 'dev' };
const newlyTagged = { 'aws:RequestTag/project': 'moim', 'aws:RequestTag/stage': 'dev' };

/**
 * The actions that CloudFormation performs with the deployer's permissions to create, read, update, tag and delete a
 * resource of each type, limited to the properties that the templates use. They come from AWS's resource schemas for
 * DynamoDB, S3, IAM, SQS, SNS, Secrets Manager, Logs and most of Lambda, and from the services' APIs for the others.
 */
export const deedsOf: Record<string, Deed[]> = {
  'AWS::ApiGatewayV2::Api': [
    ...on(
      'iam',
      [
        'arn:aws:iam::123456789012:role/aws-service-role/ops.apigateway.amazonaws.com/AWSServiceRoleForAPIGateway',
      ],
      'CreateServiceLinkedRole',
    ),
    ...on('apigateway', [api('/apis')], 'POST'),
    ...on('apigateway', [api('/apis/abc')], 'GET PATCH DELETE PUT'),
    ...on('apigateway', [api('/tags/arn')], 'GET PUT POST DELETE'),
  ],
  'AWS::ApiGatewayV2::Authorizer': on(
    'apigateway',
    [api('/apis/abc/authorizers/d')],
    'POST GET PATCH DELETE',
  ),
  'AWS::ApiGatewayV2::Integration': on(
    'apigateway',
    [api('/apis/abc/integrations/d')],
    'POST GET PATCH DELETE',
  ),
  'AWS::ApiGatewayV2::Route': on('apigateway', [api('/apis/abc/routes/d')], 'POST GET PATCH DELETE'),
  'AWS::ApiGatewayV2::Stage': [
    ...on('apigateway', [api('/apis/abc/stages/$default')], 'POST GET PATCH DELETE'),
    ...on('apigateway', [api('/tags/arn')], 'GET PUT POST DELETE'),
    ...on(
      'logs',
      ['*'],
      'CreateLogDelivery UpdateLogDelivery GetLogDelivery DeleteLogDelivery ListLogDeliveries ' +
        'DescribeResourcePolicies PutResourcePolicy DescribeLogGroups',
    ),
  ],
  'AWS::CloudFront::Distribution': [
    ...on('cloudfront', distributions, 'CreateDistribution'),
    ...on('cloudfront', distributions, 'TagResource', newlyTagged),
    ...on(
      'cloudfront',
      distributions,
      'GetDistribution GetDistributionConfig UpdateDistribution DeleteDistribution ListTagsForResource UntagResource',
      tagged,
    ),
    // CloudFront lets itself write to the bucket of its log.
    ...on('s3', ['arn:aws:s3:::moim-dev-web-logs-123456789012-ap-northeast-2'], 'GetBucketAcl PutBucketAcl'),
  ],
  'AWS::CloudFront::Function': on(
    'cloudfront',
    ['arn:aws:cloudfront::123456789012:function/moim-dev-web-ap-northeast-2-release'],
    'CreateFunction DescribeFunction GetFunction UpdateFunction PublishFunction DeleteFunction ListTagsForResource ' +
      'TagResource UntagResource',
  ),
  'AWS::CloudFront::OriginAccessControl': on(
    'cloudfront',
    ['arn:aws:cloudfront::123456789012:origin-access-control/E1ABC'],
    'CreateOriginAccessControl GetOriginAccessControl GetOriginAccessControlConfig UpdateOriginAccessControl ' +
      'DeleteOriginAccessControl',
  ),
  'AWS::CloudFront::ResponseHeadersPolicy': on(
    'cloudfront',
    ['arn:aws:cloudfront::123456789012:response-headers-policy/abc'],
    'CreateResponseHeadersPolicy GetResponseHeadersPolicy GetResponseHeadersPolicyConfig ' +
      'UpdateResponseHeadersPolicy DeleteResponseHeadersPolicy',
  ),
  'AWS::CloudWatch::Alarm': on(
    'cloudwatch',
    [arn('cloudwatch', 'alarm:moim-users-dev-dead-letters'), arn('cloudwatch', 'alarm:moim-dev-api-errors')],
    'PutMetricAlarm DescribeAlarms DeleteAlarms ListTagsForResource TagResource UntagResource',
  ),
  'AWS::CloudWatch::Dashboard': on(
    'cloudwatch',
    ['arn:aws:cloudwatch::123456789012:dashboard/moim-users-dev-ap-northeast-2'],
    'PutDashboard GetDashboard DeleteDashboards ListTagsForResource TagResource UntagResource',
  ),
  'AWS::CodeDeploy::Application': on(
    'codedeploy',
    [arn('codedeploy', 'application:moim-users-dev')],
    'CreateApplication GetApplication DeleteApplication ListTagsForResource TagResource UntagResource',
  ),
  'AWS::CodeDeploy::DeploymentGroup': on(
    'codedeploy',
    [arn('codedeploy', 'deploymentgroup:moim-users-dev/moim-users-dev-api')],
    'CreateDeploymentGroup GetDeploymentGroup UpdateDeploymentGroup DeleteDeploymentGroup TagResource UntagResource',
  ).concat(on('iam', roles, 'PassRole', { 'iam:PassedToService': 'codedeploy.amazonaws.com' })),
  'AWS::Cognito::UserPool': [
    ...on('cognito-idp', ['*'], 'CreateUserPool TagResource', newlyTagged),
    ...on(
      'iam',
      [
        'arn:aws:iam::123456789012:role/aws-service-role/email.cognito-idp.amazonaws.com/AWSServiceRoleForAmazonCognitoIdpEmailService',
      ],
      'CreateServiceLinkedRole',
    ),
    ...on(
      'cognito-idp',
      pools,
      'DescribeUserPool UpdateUserPool DeleteUserPool AddCustomAttributes GetUserPoolMfaConfig SetUserPoolMfaConfig ' +
        'ListTagsForResource TagResource UntagResource',
      tagged,
    ),
  ],
  'AWS::Cognito::UserPoolClient': on(
    'cognito-idp',
    pools,
    'CreateUserPoolClient DescribeUserPoolClient UpdateUserPoolClient DeleteUserPoolClient',
    tagged,
  ),
  'AWS::Cognito::UserPoolGroup': on(
    'cognito-idp',
    pools,
    'CreateGroup GetGroup UpdateGroup DeleteGroup',
    tagged,
  ),
  'AWS::DynamoDB::Table': on(
    'dynamodb',
    [arn('dynamodb', 'table/moim-dev-users')],
    'CreateTable DescribeTable UpdateTable DeleteTable DescribeTimeToLive UpdateTimeToLive DescribeContinuousBackups ' +
      'UpdateContinuousBackups DescribeContributorInsights UpdateContributorInsights ' +
      'DescribeKinesisStreamingDestination ListTagsOfResource TagResource UntagResource',
  ),
  'AWS::Events::EventBus': on(
    'events',
    bus,
    'CreateEventBus DescribeEventBus UpdateEventBus DeleteEventBus ListTagsForResource TagResource UntagResource',
  ),
  'AWS::Events::Rule': on(
    'events',
    ['rule/moim-dev/moim-users-dev-UsersEventsRule-ABC', 'rule/moim-users-dev-ApiWarmUpRule-ABC'].map(
      (name) => arn('events', name),
    ),
    'PutRule DescribeRule DeleteRule PutTargets RemoveTargets ListTargetsByRule ListTagsForResource TagResource ' +
      'UntagResource',
  ),
  'AWS::IAM::Role': [
    ...on(
      'iam',
      roles,
      'CreateRole PutRolePolicy DeleteRolePolicy AttachRolePolicy DetachRolePolicy PutRolePermissionsBoundary',
      bounded,
    ),
    ...on(
      'iam',
      roles,
      'GetRole UpdateRole UpdateRoleDescription UpdateAssumeRolePolicy DeleteRole GetRolePolicy ListRolePolicies ' +
        'ListAttachedRolePolicies TagRole UntagRole',
    ),
  ],
  'AWS::Lambda::Alias': [
    ...on(
      'lambda',
      functions,
      'CreateAlias GetAlias UpdateAlias DeleteAlias GetProvisionedConcurrencyConfig PutProvisionedConcurrencyConfig ' +
        'DeleteProvisionedConcurrencyConfig',
    ),
    // CodeDeploy shifts traffic to a canary.
    ...on('codedeploy', [arn('codedeploy', 'application:moim-users-dev')], 'RegisterApplicationRevision'),
    ...on(
      'codedeploy',
      [arn('codedeploy', 'deploymentgroup:moim-users-dev/moim-users-dev-api')],
      'CreateDeployment GetDeployment StopDeployment',
    ),
    ...on(
      'codedeploy',
      [arn('codedeploy', 'deploymentconfig:CodeDeployDefault.LambdaCanary10Percent5Minutes')],
      'GetDeploymentConfig',
    ),
  ],
  'AWS::Lambda::EventSourceMapping': [
    ...on(
      'lambda',
      ['*'],
      'CreateEventSourceMapping GetEventSourceMapping UpdateEventSourceMapping DeleteEventSourceMapping',
      mapped,
    ),
    ...on('lambda', ['*'], 'ListEventSourceMappings'),
    ...on(
      'lambda',
      [arn('lambda', 'event-source-mapping:abc')],
      'ListTags TagResource UntagResource',
      mapped,
    ),
  ],
  'AWS::Lambda::Function': [
    ...on(
      'lambda',
      functions,
      'CreateFunction GetFunction GetFunctionCodeSigningConfig GetFunctionRecursionConfig GetFunctionScalingConfig ' +
        'GetRuntimeManagementConfig PutFunctionConcurrency DeleteFunctionConcurrency UpdateFunctionCode ' +
        'UpdateFunctionConfiguration DeleteFunction ListTags TagResource UntagResource',
    ),
    ...on('lambda', [arn('lambda', 'layer:moim-dev-sharp:1')], 'GetLayerVersion'),
    ...on('iam', roles, 'PassRole', { 'iam:PassedToService': 'lambda.amazonaws.com' }),
    ...on('s3', [`${bucketArns[0]}/serverless/moim-users/dev/1-x/api.zip`], 'GetObject'),
  ],
  'AWS::Lambda::LayerVersion': [
    ...on('lambda', [arn('lambda', 'layer:moim-dev-sharp')], 'PublishLayerVersion'),
    ...on('lambda', [arn('lambda', 'layer:moim-dev-sharp:1')], 'GetLayerVersion DeleteLayerVersion'),
  ],
  'AWS::Lambda::Permission': on('lambda', functions, 'AddPermission GetPolicy RemovePermission'),
  'AWS::Lambda::Version': [
    ...on('lambda', functions, 'PublishVersion ListVersionsByFunction'),
    ...on('lambda', versions, 'GetFunctionConfiguration DeleteFunction'),
  ],
  'AWS::Logs::LogGroup': [
    ...on(
      'logs',
      groups,
      'CreateLogGroup PutRetentionPolicy DeleteRetentionPolicy DeleteLogGroup GetDataProtectionPolicy ' +
        'ListTagsLogGroup ListTagsForResource TagLogGroup TagResource UntagLogGroup UntagResource',
    ),
    ...on('logs', ['*'], 'DescribeLogGroups'),
  ],
  'AWS::S3::Bucket': on(
    's3',
    bucketArns,
    'CreateBucket DeleteBucket ListBucket PutBucketTagging PutBucketCORS PutBucketNotification ' +
      'PutBucketOwnershipControls PutBucketPublicAccessBlock PutEncryptionConfiguration PutLifecycleConfiguration ' +
      'GetAccelerateConfiguration GetAnalyticsConfiguration GetBucketCORS GetBucketLogging GetBucketNotification ' +
      'GetBucketObjectLockConfiguration GetBucketOwnershipControls GetBucketPublicAccessBlock GetBucketTagging ' +
      'GetBucketVersioning GetBucketWebsite GetEncryptionConfiguration GetIntelligentTieringConfiguration ' +
      'GetInventoryConfiguration GetLifecycleConfiguration GetMetricsConfiguration GetReplicationConfiguration ' +
      'ListTagsForResource TagResource UntagResource',
  ),
  'AWS::S3::BucketPolicy': on('s3', bucketArns, 'PutBucketPolicy GetBucketPolicy DeleteBucketPolicy'),
  'AWS::SNS::Topic': on(
    'sns',
    topics,
    'CreateTopic GetTopicAttributes SetTopicAttributes DeleteTopic GetDataProtectionPolicy ListSubscriptionsByTopic ' +
      'ListTagsForResource TagResource UntagResource Subscribe Unsubscribe',
  ),
  'AWS::SNS::TopicPolicy': on('sns', topics, 'SetTopicAttributes'),
  'AWS::SQS::Queue': on(
    'sqs',
    queues,
    'CreateQueue GetQueueAttributes GetQueueUrl SetQueueAttributes DeleteQueue ListQueueTags TagQueue UntagQueue',
  ),
  'AWS::SQS::QueuePolicy': on('sqs', queues, 'SetQueueAttributes'),
  'AWS::SecretsManager::Secret': [
    ...on('secretsmanager', ['*'], 'GetRandomPassword'),
    ...on(
      'secretsmanager',
      secrets,
      'CreateSecret DescribeSecret GetSecretValue UpdateSecret DeleteSecret TagResource UntagResource',
    ),
  ],
};

/** The same for the types that only a WebSocket API has. */
export const deedsOfWebsockets: Record<string, Deed[]> = {
  'AWS::ApiGatewayV2::Deployment': on(
    'apigateway',
    [api('/apis/abc/deployments/d')],
    'POST GET PATCH DELETE',
  ),
  'AWS::ApiGatewayV2::RouteResponse': on(
    'apigateway',
    [api('/apis/abc/routes/r/routeresponses/d')],
    'POST GET PATCH DELETE',
  ),
};

const zone = ['arn:aws:route53:::hostedzone/Z0123456789ABCDEFGHIJ'];
const recordActions = 'ChangeResourceRecordSets GetHostedZone ListResourceRecordSets';
const certificates = ['ap-northeast-2', 'us-east-1'].map(
  (region) => `arn:aws:acm:${region}:123456789012:certificate/abc`,
);
const webAcls = ['arn:aws:wafv2:us-east-1:123456789012:global/webacl/moim-dev-web/abc'];
const inSharedGroups =
  'CreateLogDelivery UpdateLogDelivery GetLogDelivery DeleteLogDelivery ListLogDeliveries ' +
  'DescribeResourcePolicies PutResourcePolicy DescribeLogGroups';

/** The same for the types that only a stage with a domain or a firewall has. */
export const deedsOfNames: Record<string, Deed[]> = {
  'AWS::CertificateManager::Certificate': [
    ...on(
      'acm',
      certificates,
      'RequestCertificate AddTagsToCertificate DescribeCertificate ListTagsForCertificate',
    ),
    ...on(
      'acm',
      certificates,
      'DeleteCertificate RemoveTagsFromCertificate UpdateCertificateOptions',
      tagged,
    ),
    ...on('route53', zone, recordActions),
    ...on('route53', ['arn:aws:route53:::change/abc'], 'GetChange'),
  ],
  'AWS::ApiGatewayV2::DomainName': [
    ...on('apigateway', [api('/domainnames')], 'POST'),
    ...on('apigateway', [api('/domainnames/api.example.com')], 'GET PATCH DELETE PUT'),
    ...on('apigateway', [api('/tags/arn')], 'GET PUT POST DELETE'),
  ],
  'AWS::ApiGatewayV2::ApiMapping': on(
    'apigateway',
    [api('/domainnames/api.example.com/apimappings'), api('/domainnames/api.example.com/apimappings/d')],
    'POST GET PATCH DELETE',
  ),
  'AWS::Route53::RecordSet': [
    ...on('route53', zone, recordActions),
    ...on('route53', ['arn:aws:route53:::change/abc'], 'GetChange'),
  ],
  'AWS::WAFv2::WebACL': [
    ...on(
      'wafv2',
      webAcls,
      'CreateWebACL GetWebACL UpdateWebACL DeleteWebACL ListTagsForResource TagResource UntagResource',
    ),
    ...on(
      'wafv2',
      ['arn:aws:wafv2:us-east-1:123456789012:global/managedruleset/AWS/AWSManagedRulesCommonRuleSet'],
      'CreateWebACL UpdateWebACL',
    ),
  ],
  'AWS::WAFv2::LoggingConfiguration': [
    ...on('wafv2', webAcls, 'PutLoggingConfiguration GetLoggingConfiguration DeleteLoggingConfiguration'),
    ...on('logs', ['*'], inSharedGroups),
    ...on(
      'iam',
      ['arn:aws:iam::123456789012:role/aws-service-role/wafv2.amazonaws.com/AWSServiceRoleForWAFV2Logging'],
      'CreateServiceLinkedRole',
    ),
  ],
  'AWS::Logs::LogGroup': [
    ...on(
      'logs',
      ['arn:aws:logs:us-east-1:123456789012:log-group:aws-waf-logs-moim-dev-web:log-stream:'],
      'CreateLogGroup DeleteLogGroup PutRetentionPolicy DeleteRetentionPolicy GetDataProtectionPolicy TagLogGroup ' +
        'UntagLogGroup TagResource UntagResource ListTagsForResource ListTagsLogGroup',
    ),
    ...on('logs', ['*'], 'DescribeLogGroups'),
  ],
};

/** The types that have no tags, by CloudFormation's resource schemas. Stack tags go to all others. */
export const untagged = new Set([
  'AWS::ApiGatewayV2::Authorizer',
  'AWS::ApiGatewayV2::Deployment',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::RouteResponse',
  'AWS::CloudFront::OriginAccessControl',
  'AWS::CloudFront::ResponseHeadersPolicy',
  'AWS::Cognito::UserPoolClient',
  'AWS::Cognito::UserPoolGroup',
  'AWS::Lambda::Alias',
  'AWS::Lambda::LayerVersion',
  'AWS::Lambda::Permission',
  'AWS::Lambda::Version',
  'AWS::S3::BucketPolicy',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
]);
