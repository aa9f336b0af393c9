import { describe, expect, test } from '@jest/globals';
import { websocketEvents, websocketSettings } from './websocket-events.ts';

const read = (...events: Parameters<typeof websocketEvents>[2]) =>
  websocketEvents('services/live', 'socket', events);

describe('a websocket event', () => {
  test('is a route or an object with one', () => {
    expect(
      read(
        { websocket: '$connect' },
        { websocket: { route: 'ask', routeResponseSelectionExpression: '$default' } },
        { sqs: 'arn' },
      ),
    ).toEqual([
      { route: '$connect', responds: false },
      { route: 'ask', responds: true },
    ]);
  });

  test.each([
    ['identify', 'identify'],
    [{ name: 'identify' }, 'identify'],
    ['arn:aws:lambda:eu-west-1:000000000000:function:live-dev-identify', 'live-dev-identify'],
    [{ arn: { 'Fn::GetAtt': ['IdentifyLambdaFunction', 'Arn'] }, name: '' }, 'IdentifyLambdaFunction'],
  ])('names its authorizer as %j', (authorizer, named) => {
    expect(read({ websocket: { route: '$connect', authorizer } })).toMatchObject([
      { authorizer: { function: named, identitySource: ['route.request.header.Auth'] } },
    ]);
  });

  test('without a route is refused', () => {
    expect(() => read({ websocket: {} })).toThrow(
      'services/live: a websocket event of the function socket needs a route.',
    );
  });

  test('with an authorizer is refused on every route but $connect, as on AWS', () => {
    expect(() => read({ websocket: { route: 'ask', authorizer: 'identify' } })).toThrow(
      'services/live: the route ask of the function socket has an authorizer, but API Gateway allows one for $connect only. Remove it.',
    );
  });
});

test('the route selection expression is $request.body.action unless the provider sets it', () => {
  expect(websocketSettings('', {})).toEqual({ selection: '$request.body.action' });
  const provider = { websocketsApiRouteSelectionExpression: '$request.body.type' };
  expect(websocketSettings('', provider)).toEqual({ selection: '$request.body.type' });
});

test('a WebSocket API of another stack is refused by name', () => {
  const provider = { apiGateway: { websocketApiId: 'a1' } };
  expect(() => websocketSettings('services/live', provider)).toThrow(
    /services\/live: provider\.apiGateway\.websocketApiId/,
  );
});
