import { isObject, type Json, type JsonObject } from '../core/json.ts';

/** The local values of `Ref` and `Fn::GetAtt` for a resource. */
export interface PhysicalResource {
  ref: string;
  attributes: Record<string, string>;
}

/** The values that intrinsic functions refer to. */
export interface Scope {
  region: string;
  stage: string;
  /** By logical id; locally all services share one namespace. */
  resources: Map<string, PhysicalResource>;
  /** URL of the gateway, `http://localhost:3000`. */
  gateway: string;
  /** `Fn::ImportValue` by export name. */
  exports: Map<string, string>;
}

/** The account id of the local AWS. */
export const accountId = '000000000000';

const pseudo = (name: string, { region }: Scope): string | undefined =>
  ({
    'AWS::Region': region,
    'AWS::AccountId': accountId,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': 'local',
  })[name];

const refer = (id: string, scope: Scope): string =>
  pseudo(id, scope) ?? scope.resources.get(id)?.ref ?? `local-${id}`;

function attribute(given: Json | undefined, scope: Scope): string {
  const [id = '', ...rest] = Array.isArray(given) ? given.map(String) : String(given).split('.');
  const name = rest.join('.');
  return scope.resources.get(id)?.attributes[name] ?? `local-${id}-${name}`;
}

function substitute(given: Json, scope: Scope): string {
  const [template, own] = Array.isArray(given) ? given : [given, {}];
  const variables: JsonObject = isObject(own) ? own : {};
  return String(template).replace(/\$\{([^!}][^}]*)\}/g, (_match, name: string) => {
    if (name in variables) return String(render(variables[name] ?? '', scope));
    return name.includes('.') ? attribute(name, scope) : refer(name, scope);
  });
}

function join(given: Json, scope: Scope): string {
  const [separator, parts] = Array.isArray(given) ? given : [''];
  return Array.isArray(parts) ? parts.map((part) => render(part, scope)).join(String(separator)) : '';
}

/** Evaluates the intrinsic functions in a template value. */
export function render(value: Json, scope: Scope): Json {
  if (Array.isArray(value)) return value.map((item) => render(item, scope));
  if (!isObject(value)) return value;
  const [[name, given] = ['', null], ...others] = Object.entries(value);
  if (others.length === 0) {
    if (name === 'Ref') return refer(String(given), scope);
    if (name === 'Fn::GetAtt') return attribute(given, scope);
    if (name === 'Fn::Sub') return substitute(given, scope);
    if (name === 'Fn::Join') return join(given, scope);
    if (name === 'Fn::ImportValue') {
      const exported = String(render(given, scope));
      return scope.exports.get(exported) ?? `not-exported-locally-${exported}`;
    }
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, render(item, scope)]));
}
