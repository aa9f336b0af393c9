'use strict';

/** Gives every role the permissions boundary that the stage names: docs/deploy.md explains why. */
function addPermissionsBoundary({ Resources: resources }, { permissionsBoundary: name }) {
  if (!name) return;
  for (const { Type, Properties } of Object.values(resources)) {
    if (Type !== 'AWS::IAM::Role') continue;
    Properties.PermissionsBoundary = {
      'Fn::Sub': `arn:\${AWS::Partition}:iam::\${AWS::AccountId}:policy/${name}`,
    };
  }
}

module.exports = { addPermissionsBoundary };
