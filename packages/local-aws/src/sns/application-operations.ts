import { randomUUID } from 'node:crypto';
import { isObject, type Json, type JsonObject, objectOf, stringOf } from '../core/json.ts';
import { AwsError, type Operation } from '../protocols/aws-json-server.ts';
import { Attributes, objectIn } from '../protocols/aws-query-server.ts';
import { accountId } from '../serverless-config/intrinsics.ts';
import type { Applications, Endpoint } from './applications.ts';
import type { Outbox } from './outbox.ts';

/** The limit of a payload that Apple and Google share, in bytes. */
const mostBytes = 4_096;
const platforms = ['APNS', 'APNS_SANDBOX', 'GCM'];
const known = ['Token', 'Enabled', 'CustomUserData'];

const invalid = (why: string): AwsError => new AwsError('InvalidParameter', `Invalid parameter: ${why}`);

/** The ARN of a platform application. @param name with its platform, such as `GCM/shop` */
export const applicationArn = (name: string, region: string): string =>
  `arn:aws:sns:${region}:${accountId}:app/${name}`;

const platformOf = (application: string): string => /:app\/([^/]+)\//.exec(application)?.[1] ?? '';

/** Throws an AwsError for a token that the platform does not give out. */
function checkToken(platform: string, token: string): void {
  const form = platform === 'GCM' ? /^[\w:.-]{1,4096}$/ : /^(?:[\da-f]{2}){1,200}$/i;
  if (form.test(token)) return;
  if (platform === 'GCM') throw invalid('Token Reason: invalid registration token');
  throw invalid('Token Reason: iOS device tokens must be no more than 400 hexadecimal characters');
}

function attributesIn(given: JsonObject): JsonObject {
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined) throw invalid(`Attributes Reason: Invalid attribute name: ${unknown}`);
  return given;
}

/** SNS's operations on platform applications and their endpoints, whose notifications end in an outbox. */
export function applicationOperations(applications: Applications, outbox: Outbox, region: string) {
  function existing({ EndpointArn }: JsonObject): Endpoint {
    const found = applications.endpoint(stringOf(EndpointArn));
    if (found) return found;
    throw new AwsError('NotFound', 'Endpoint does not exist');
  }

  return {
    CreatePlatformApplication: async ({ Name, Platform }) => {
      const [name, platform] = [stringOf(Name), stringOf(Platform)];
      if (!platforms.includes(platform))
        throw invalid(`Platform Reason: ${platform} is not supported locally`);
      if (!/^[\w.-]{1,256}$/.test(name)) throw invalid('Name');
      const arn = applicationArn(`${platform}/${name}`, region);
      applications.create(arn);
      return { PlatformApplicationArn: arn };
    },
    CreatePlatformEndpoint: async ({ PlatformApplicationArn, Token, CustomUserData, Attributes: given }) => {
      const application = stringOf(PlatformApplicationArn);
      if (!applications.has(application))
        throw new AwsError('NotFound', 'PlatformApplication does not exist');
      const token = stringOf(Token);
      checkToken(platformOf(application), token);
      const data = CustomUserData === undefined ? {} : { CustomUserData };
      const wanted = { ...attributesIn(objectOf(given)), ...data, Token: token };
      const { arn, attributes } = applications.endpointFor(application, { Enabled: 'true', ...wanted });
      const differs = Object.entries(wanted).some(([name, value]) => attributes[name] !== value);
      if (differs) {
        throw invalid(
          `Token Reason: Endpoint ${arn} already exists with the same Token, but different attributes.`,
        );
      }
      return { EndpointArn: arn };
    },
    GetEndpointAttributes: async (input) => {
      const { attributes } = existing(input);
      const texts = Object.entries(attributes).map(([name, value]) => [name, String(value)]);
      return { Attributes: new Attributes(Object.fromEntries(texts)) };
    },
    SetEndpointAttributes: async (input) => {
      const { arn, application, attributes } = existing(input);
      const changes = attributesIn(objectOf(input.Attributes));
      if (changes.Token !== undefined) checkToken(platformOf(application), stringOf(changes.Token));
      applications.save({ arn, application, attributes: { ...attributes, ...changes } });
      return {};
    },
    DeleteEndpoint: async ({ EndpointArn }) => {
      applications.remove(stringOf(EndpointArn));
      return {};
    },
    Publish: async ({ TargetArn, Message, MessageStructure, MessageAttributes }) => {
      const endpoint = applications.endpoint(stringOf(TargetArn));
      if (!endpoint) throw invalid('TargetArn Reason: No endpoint found for the target arn specified');
      const platform = platformOf(endpoint.application);
      const payload = payloadFor(platform, stringOf(Message), MessageStructure === 'json');
      if (endpoint.attributes.Enabled !== 'true')
        throw new AwsError('EndpointDisabled', 'Endpoint is disabled');
      const messageId = randomUUID();
      outbox({
        time: new Date().toISOString(),
        messageId,
        application: endpoint.application.replace(/^.*:app\//, ''),
        endpointArn: endpoint.arn,
        token: stringOf(endpoint.attributes.Token),
        payload,
        attributes: valuesOf(MessageAttributes),
      });
      return { MessageId: messageId };
    },
  } satisfies Record<string, Operation>;
}

/** What the platform gets of a message. Throws an AwsError where SNS or the platform would refuse it. */
function payloadFor(platform: string, message: string, byPlatform: boolean): JsonObject | string {
  if (message === '') throw invalid('Empty message');
  if (!byPlatform) return message;
  const texts = objectIn(message, 'Message');
  if (typeof texts?.default !== 'string') {
    throw invalid('Message Structure - No default entry in JSON message body');
  }
  const text = stringOf(texts[platform], texts.default);
  if (Buffer.byteLength(text) > mostBytes) throw invalid('Message too long');
  return texts[platform] === undefined ? text : (objectIn(text, `Message for ${platform}`) ?? text);
}

function valuesOf(attributes: Json | undefined): Record<string, string> {
  const values = Object.entries(objectOf(attributes));
  return Object.fromEntries(
    values.map(([name, one]) => [name, stringOf(isObject(one) ? one.StringValue : undefined)]),
  );
}
