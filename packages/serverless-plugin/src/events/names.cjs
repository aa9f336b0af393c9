'use strict';

/** `Auth` for the service `auth`: what the logical ids of its resources begin with. */
const idOf = (service) =>
  service.replace(/(^|[^a-zA-Z0-9])([a-zA-Z0-9])/g, (_match, _separator, first) => first.toUpperCase());

/** The logical ids of what a service's events go through. */
const idsOf = (service) => ({
  queue: `${idOf(service)}Events`,
  deadLetters: `${idOf(service)}DeadLetters`,
  rule: `${idOf(service)}EventsRule`,
  queuePolicy: `${idOf(service)}EventsPolicy`,
  unpublished: `${idOf(service)}Unpublished`,
  unpublishedPolicy: `${idOf(service)}UnpublishedPolicy`,
});

const getAtt = (id, attribute) => ({ 'Fn::GetAtt': [id, attribute] });

const fromPlatform = (output) => ({ 'Fn::ImportValue': `moim-platform-\${sls:stage}-${output}` });

module.exports = { idsOf, getAtt, fromPlatform };
