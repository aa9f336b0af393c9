// @ts-check
'use strict';

const { resourcesOfType } = require('./resources-of-type.cjs');
/** @import { StageParams } from '../serverless.ts' */
/** @import { Template } from '../template.ts' */

/**
 * Has the user pool send its e-mails through the SES identity that the stage names.
 *
 * @param {Template} template
 * @param {StageParams} settings
 */
function setEmailSender({ Resources: resources }, { email: { identity, from } = {} }) {
  if (!identity) return;
  for (const { properties } of resourcesOfType(resources, 'AWS::Cognito::UserPool')) {
    properties.EmailConfiguration = {
      EmailSendingAccount: 'DEVELOPER',
      From: from,
      SourceArn: {
        'Fn::Sub': `arn:\${AWS::Partition}:ses:\${AWS::Region}:\${AWS::AccountId}:identity/${identity}`,
      },
    };
  }
}

module.exports = { setEmailSender };
