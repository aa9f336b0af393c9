import type { Json, Template } from '@moim/ops';
import { deployedTemplate } from '@moim/ops';
import { region } from '../lane/isolation.ts';
import { exported, physicalIds, services, target } from './stack.ts';

const account = '123456789012';

const pseudo: Record<string, string> = {
  'AWS::Partition': 'aws',
  'AWS::Region': region,
  'AWS::AccountId': account,
};

const arn = (service: string, name: string): string => `arn:aws:${service}:${region}:${account}:${name}`;
const lastPart = (id: string): string => id.replace(/^.*\//, '');

/** Derives the ARN of a resource from its `Ref`. */
const arnOf: Record<string, (id: string) => string> = {
  'AWS::DynamoDB::Table': (id) => arn('dynamodb', `table/${id}`),
  'AWS::IAM::Role': (id) => `arn:aws:iam::${account}:role/${id}`,
  'AWS::Lambda::Function': (id) => arn('lambda', `function:${id}`),
  'AWS::S3::Bucket': (id) => `arn:aws:s3:::${id}`,
  'AWS::SQS::Queue': (id) => arn('sqs', lastPart(id)),
};

/** The values that references in a stack can resolve to. */
interface Known {
  template: Template;
  ids: Map<string, string>;
  exports: Map<string, string>;
  /** The ARNs of tables' streams, which contain the creation time, by logical id. */
  streams?: Map<string, string>;
}

function attribute({ template, ids, streams }: Known, id: string, name: string): string {
  const [type = '', physical = ''] = [template.Resources[id]?.Type, ids.get(id)];
  if (name === 'StreamArn') return streams?.get(id) ?? 'a stream';
  if (name === 'QueueName') return lastPart(physical);
  // moto knows no attributes of APIs, and gives their names.
  if (type === 'AWS::ApiGatewayV2::Api') return `${physical}.${name}`;
  const toArn = arnOf[type];
  if (name !== 'Arn' || !toArn) throw new Error(`${id}.${name} of type ${type} is not supported here.`);
  return toArn(physical);
}

function reference(known: Known, name: string): string {
  const [id = '', ...rest] = name.split('.');
  if (rest.length > 0) return attribute(known, id, rest.join('.'));
  const value = pseudo[id] ?? known.ids.get(id);
  if (value === undefined) throw new Error(`${id} has no known value.`);
  return value;
}

const isText = (value: Json | undefined): value is string => typeof value === 'string';

function intrinsic(known: Known, name: string, argument: Json): Json | undefined {
  if (name === 'Ref' && isText(argument)) return reference(known, argument);
  if (name === 'Fn::GetAtt' && Array.isArray(argument)) return reference(known, argument.join('.'));
  if (name === 'Fn::ImportValue' && isText(argument)) return known.exports.get(argument) ?? null;
  if (name === 'Fn::Sub' && isText(argument))
    return argument.replace(/\$\{([^}]+)\}/g, (_all, one: string) => reference(known, one));
  if (name === 'Fn::Join' && Array.isArray(argument)) {
    const [separator, parts] = argument;
    const texts = resolve(known, parts ?? []);
    if (isText(separator) && Array.isArray(texts)) return texts.join(separator);
  }
  return undefined;
}

/** Resolves a value of a template as CloudFormation must. */
function resolve(known: Known, value: Json): Json {
  if (Array.isArray(value)) return value.map((one) => resolve(known, one));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [[name, argument] = ['', null]] = entries;
  const found = entries.length === 1 ? intrinsic(known, name, argument) : undefined;
  return found ?? Object.fromEntries(entries.map(([key, one]) => [key, resolve(known, one)]));
}

/** A resource of a template: its physical id, and its properties with all intrinsic functions resolved. */
export interface Wanted {
  service: string;
  id: string;
  physicalId: string;
  properties: { [key: string]: Json };
}

/** Returns all resources of a type in the deployed templates, resolved. `streams` holds the stream ARNs by table. */
export async function wanted(type: string, streams?: Map<string, string>): Promise<Wanted[]> {
  const exports = await exported();
  const ofServices = services.map(async (service) => {
    const [template, ids] = [await deployedTemplate(service, target), await physicalIds(service)];
    const known = { template, ids, exports, ...(streams && { streams }) };
    return Object.entries(template.Resources)
      .filter(([, { Type }]) => Type === type)
      .map(([id, { Properties = {} }]) => ({
        service,
        id,
        physicalId: ids.get(id) ?? '',
        properties: Object.fromEntries(
          Object.entries(Properties).map(([key, value]) => [key, resolve(known, value)]),
        ),
      }));
  });
  return (await Promise.all(ofServices)).flat();
}
