'use strict';

/** Has the user pool send its e-mails through the SES identity that the stage names. */
function setEmailSender({ Resources: resources }, { email: { identity, from } = {} }) {
  if (!identity) return;
  for (const { Type, Properties } of Object.values(resources)) {
    if (Type !== 'AWS::Cognito::UserPool') continue;
    Properties.EmailConfiguration = {
      EmailSendingAccount: 'DEVELOPER',
      From: from,
      SourceArn: {
        'Fn::Sub': `arn:\${AWS::Partition}:ses:\${AWS::Region}:\${AWS::AccountId}:identity/${identity}`,
      },
    };
  }
}

module.exports = { setEmailSender };
