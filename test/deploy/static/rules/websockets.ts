import { type Template, valuesIn } from '@moim/ops';
import { type Fault, ofType, type Rule } from './rule.ts';

const isWebsocketApi = (template: Template, value: unknown): boolean =>
  [...valuesIn(value)].some(
    (id) => typeof id === 'string' && template.Resources[id]?.Properties?.ProtocolType === 'WEBSOCKET',
  );

const has = (value: unknown, name: string): boolean =>
  typeof value === 'object' && value !== null && name in value;

/** The stage of a WebSocket API is throttled, and logs no messages. */
export const websockets: Rule = (template): Fault[] =>
  ofType(template, 'AWS::ApiGatewayV2::Stage')
    .filter(([, { Properties }]) => isWebsocketApi(template, Properties?.ApiId))
    .flatMap(([resource, { Properties }]) => {
      const settings = Properties?.DefaultRouteSettings;
      const logs = [...valuesIn(Properties?.AccessLogSettings)].filter((value) => typeof value === 'string');
      return [
        ...(has(settings, 'ThrottlingRateLimit') && has(settings, 'ThrottlingBurstLimit')
          ? []
          : ['has no limits of its own']),
        ...(JSON.stringify(settings ?? {}).includes('"LoggingLevel":"OFF"') ? [] : ['logs messages']),
        ...(logs.some((text) => /querystring|\$input/.test(text)) ? ['logs query strings or messages'] : []),
      ].map((message) => ({ resource, message }));
    });
