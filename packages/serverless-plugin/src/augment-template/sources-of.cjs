'use strict';

const ofTypes = (resources, ...types) =>
  Object.values(resources).filter(({ Type }) => types.includes(Type.replace('AWS::Lambda::', '')));

/**
 * What calls a function by Lambda's own hand: the mappings, the queues and streams that they read, and where what
 * failed is told. `id`: the function's logical id.
 */
function sourcesOf(resources, id) {
  const isMine = ({ Properties }) => JSON.stringify(Properties.FunctionName).includes(`"${id}"`);
  const mappings = ofTypes(resources, 'EventSourceMapping').filter(isMine);
  const told = [...mappings, ...ofTypes(resources, 'EventInvokeConfig').filter(isMine)].flatMap(
    ({ Properties: { DestinationConfig: to = {} } }) =>
      Object.values(to).map(({ Destination }) => Destination),
  );
  return { mappings, read: mappings.map(({ Properties }) => Properties.EventSourceArn), told };
}

module.exports = { sourcesOf };
