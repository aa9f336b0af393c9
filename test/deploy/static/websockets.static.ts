import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readTemplate, type Template, valuesIn } from '@moim/ops';
import { copyProject, type ProjectCopy } from '../lane/project.ts';
import { alarmsOf } from '../metrics/alarm.ts';
import { type AlarmState, stateAfter } from '../metrics/evaluate.ts';
import { deedsOf, deedsOfWebsockets } from '../permissions/of-types.ts';
import { isAllowed } from '../permissions/policy.ts';
import { acceptedOfCdk, acceptedOfWebsockets } from './accepted-of-cdk.ts';
import { casesOf, runbookOf } from './alarm-cases.ts';
import { cdkFindings } from './cdk.ts';
import { properties } from './faults/fault.ts';
import { openFindings, unusedAcceptances } from './finding.ts';
import { packageOffline } from './package-offline.ts';
import { templateOf } from './packaged.ts';
import { rules } from './rules/index.ts';
import { ofType } from './rules/rule.ts';

/** A service with a WebSocket API whose function may post to its connections. */
const service = `
service: moim-sockets
configValidationMode: error
provider: <file(../../packages/serverless-plugin/resolvers/shared.cjs):provider>
plugins: <file(../../packages/serverless-plugin/resolvers/shared.cjs):plugins>
package: <file(../../packages/serverless-plugin/resolvers/shared.cjs):package>
params: <file(../../packages/serverless-plugin/resolvers/shared.cjs):params>
custom:
  esbuild: <file(../../packages/serverless-plugin/resolvers/shared.cjs):esbuild>
functions:
  socket:
    handler: src/index.socket
    events:
      - websocket: { route: $connect, authorizer: { name: identify } }
      - websocket: $disconnect
      - websocket: { route: $default, routeResponseSelectionExpression: $default }
    environment:
      WEBSOCKET_URL: !Join ["/", [!GetAtt WebsocketsApi.ApiEndpoint, "<sls:stage>"]]
    permissions:
      - Effect: Allow
        Action: execute-api:ManageConnections
        Resource: !Sub arn:<AWS::Partition>:execute-api:<AWS::Region>:<AWS::AccountId>:<WebsocketsApi>/<sls:stage>/POST/@connections/*
  identify:
    handler: src/index.socket
`
  .replaceAll('<', '$' + '{')
  .replaceAll('>', '}');

let copy: ProjectCopy;
let file: string;
let template: Template;

beforeAll(async () => {
  copy = copyProject();
  const folder = join(copy.folder, 'services/sockets');
  mkdirSync(join(folder, 'src'), { recursive: true });
  writeFileSync(join(folder, 'serverless.yml'), service);
  writeFileSync(join(folder, 'package.json'), '{"name":"@moim/sockets","type":"module"}');
  writeFileSync(join(folder, 'src/index.ts'), 'export const socket = async () => ({ statusCode: 200 });');
  await packageOffline(copy.folder, ['sockets']);
  file = join(folder, '.serverless/cloudformation-template-update-stack.json');
  template = readTemplate(file);
});
afterAll(() => copy.remove());

const textsIn = (value: unknown): string[] => [...valuesIn(value)].filter((one) => typeof one === 'string');

const copied = (): Template => structuredClone(template);

test('the project’s rules, AWS’s validator and cdk-nag accept a service with a WebSocket API', () => {
  for (const rule of Object.values(rules)) expect(rule(template, 'sockets')).toEqual([]);
  const findings = cdkFindings('sockets', file);
  expect(openFindings(findings, [...acceptedOfCdk, ...acceptedOfWebsockets])).toEqual([]);
  expect(unusedAcceptances(findings, acceptedOfWebsockets)).toEqual([]);
});

test('only the API itself may invoke its functions, and each function has the connections that it names', () => {
  const permissions = ofType(template, 'AWS::Lambda::Permission').map(([, { Properties }]) => Properties);
  expect(permissions).toHaveLength(2);
  for (const one of permissions)
    expect(JSON.stringify(one?.SourceArn)).toMatch(/execute-api.*WebsocketsApi\}\/\*/);
  const roles = ofType(template, 'AWS::IAM::Role').map(([id, { Properties }]) => [
    id,
    textsIn(Properties?.Policies).includes('execute-api:ManageConnections'),
  ]);
  expect(Object.fromEntries(roles)).toMatchObject({ SocketRole: true, IdentifyRole: false });
});

test('the names of its API, log group and alarms differ from those of the platform', () => {
  const namesOf = ({ Resources }: Template): string[] =>
    Object.values(Resources).flatMap(({ Properties }) =>
      ['AlarmName', 'Name', 'LogGroupName', 'DashboardName'].flatMap((key) => textsIn(Properties?.[key])),
    );
  const names = namesOf(template);
  expect(names).toEqual(
    expect.arrayContaining([
      'moim-prod-sockets',
      '/aws/vendedlogs/moim/prod/sockets-websocket',
      'moim-prod-sockets-websocket-errors',
      'moim-prod-sockets-websocket-latency',
    ]),
  );
  const platform = namesOf(templateOf('platform'));
  expect(names.filter((name) => platform.includes(name))).toEqual([]);
});

describe('the alarms', () => {
  test.each(['websocket-errors', 'websocket-latency'])('of %s go off and stay off as they should', (kind) => {
    const alarm = alarmsOf(template).find((one) => runbookOf(one) === kind);
    if (!alarm) throw new Error(`There is no alarm ${kind}.`);
    const wanted = casesOf(alarm);
    expect(wanted.map(([what, series]): [string, AlarmState] => [what, stateAfter(alarm, series)])).toEqual(
      wanted.map(([what, , state]) => [what, state]),
    );
  });
});

test('the documented policy allows deploying its resources', () => {
  const types = [...new Set(Object.values(template.Resources).map(({ Type }) => Type))];
  const deeds = types.flatMap(
    (type) => deedsOf[type] ?? deedsOfWebsockets[type] ?? [{ action: type, resource: '' }],
  );
  expect(deeds.filter((deed) => !isAllowed(deed))).toEqual([]);
});

test.each<[fault: string, rule: string, spoil: (spoilt: Template) => void]>([
  ['an API without $disconnect', 'routes', ({ Resources }) => delete Resources.SdisconnectWebsocketsRoute],
  [
    'a stage without limits',
    'websockets',
    (spoilt) => delete properties(spoilt, 'AWS::ApiGatewayV2::Stage').DefaultRouteSettings,
  ],
  [
    'an access log with query strings',
    'websockets',
    (spoilt) => {
      const Format = '$context.requestId $request.querystring.ticket';
      properties(spoilt, 'AWS::ApiGatewayV2::Stage').AccessLogSettings = { Format };
    },
  ],
  [
    'a permission for every API',
    'sources',
    (spoilt) => delete properties(spoilt, 'AWS::Lambda::Permission').SourceArn,
  ],
  ['an API without an error alarm', 'alarms', ({ Resources }) => delete Resources.WebsocketsApiErrorsAlarm],
  [
    'the connections of all APIs',
    'wildcards',
    (spoilt) => {
      const Resource = 'arn:aws:execute-api:ap-northeast-2:123456789012:*/@connections/*';
      const Statement = [{ Effect: 'Allow', Action: 'execute-api:ManageConnections', Resource }];
      properties(spoilt, 'AWS::IAM::Role').Policies = [{ PolicyDocument: { Statement } }];
    },
  ],
])('%s is found by the rule %s', (_fault, rule, spoil) => {
  const spoilt = copied();
  spoil(spoilt);
  expect(rules[rule]?.(spoilt, 'sockets')).not.toEqual([]);
});
