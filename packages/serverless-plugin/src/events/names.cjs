// @ts-check
'use strict';

const { pascalCase } = require('../pascal-case.cjs');

/**
 * The logical ids of the resources that a service's events go through.
 *
 * @param {string} service
 */
function idsOf(service) {
  const prefix = pascalCase(service);
  return {
    queue: `${prefix}Events`,
    deadLetters: `${prefix}DeadLetters`,
    rule: `${prefix}EventsRule`,
    queuePolicy: `${prefix}EventsPolicy`,
    unpublished: `${prefix}Unpublished`,
    unpublishedPolicy: `${prefix}UnpublishedPolicy`,
    unpushed: `${prefix}Unpushed`,
    unpushedPolicy: `${prefix}UnpushedPolicy`,
  };
}

/** @param {string} id @param {string} attribute */
const getAtt = (id, attribute) => ({ 'Fn::GetAtt': [id, attribute] });

/** @param {string} output */
const fromPlatform = (output) => ({ 'Fn::ImportValue': `moim-platform-\${sls:stage}-${output}` });

module.exports = { idsOf, getAtt, fromPlatform };
