// @ts-check
'use strict';

const { resourcesOfType } = require('./resources-of-type.cjs');
/** @import { StageParams } from '../serverless.ts' */
/** @import { Template } from '../template.ts' */

/**
 * Gives every role the permissions boundary that the stage names: docs/deploy.md explains why.
 *
 * @param {Template} template
 * @param {StageParams} settings
 */
function addPermissionsBoundary({ Resources: resources }, { permissionsBoundary: name }) {
  if (!name) return;
  for (const { properties } of resourcesOfType(resources, 'AWS::IAM::Role')) {
    properties.PermissionsBoundary = {
      'Fn::Sub': `arn:\${AWS::Partition}:iam::\${AWS::AccountId}:policy/${name}`,
    };
  }
}

module.exports = { addPermissionsBoundary };
