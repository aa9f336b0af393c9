'use strict';

const { fromPlatform } = require('./names.cjs');

const tableArn = (name) => ({
  'Fn::Sub': `arn:\${AWS::Partition}:dynamodb:\${AWS::Region}:\${AWS::AccountId}:table/${name}`,
});

/**
 * What publishing and consuming functions may do beyond what Serverless grants for their sources, by the function's
 * key; `custom.permissions` of a service adds what its listeners do.
 */
const eventStatements = {
  publish: () => [{ Effect: 'Allow', Action: 'events:PutEvents', Resource: fromPlatform('EventBusArn') }],
  consume: (handledTable) => [
    {
      Effect: 'Allow',
      Action: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
      Resource: tableArn(handledTable),
    },
  ],
};

module.exports = { eventStatements };
