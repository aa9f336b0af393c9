import { isObject, type Json, type JsonObject, objectOf, stringOf } from '../../core/json.ts';
import type { Outcome } from '../../lambda/outcome.ts';
import { accountId } from '../../serverless-config/intrinsics.ts';
import type { AuthorizerContext, RequestAuthorizer, WebsocketApi } from './api.ts';

export type Decision =
  | { readonly allowed: AuthorizerContext }
  | { readonly status: 401 | 403 | 500; readonly why: string };

const fits = (pattern: string, text: string): boolean => {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(text);
};

const listOf = (value: Json | undefined): string[] => [value ?? []].flat().map(String);

/** Whether a policy allows to call the method: a matching Deny outweighs every Allow. */
function allows(policy: JsonObject, arn: string): boolean {
  const statements = [policy.Statement ?? []].flat().filter(isObject);
  const matching = statements.filter(
    ({ Action, Resource }) =>
      listOf(Action).some((action) => fits(action.toLowerCase(), 'execute-api:invoke')) &&
      listOf(Resource).some((resource) => fits(resource, arn)),
  );
  const effects = matching.map(({ Effect }) => stringOf(Effect).toLowerCase());
  return effects.includes('allow') && !effects.includes('deny');
}

/** Whether the handshake carries an identity source such as `route.request.querystring.token`. */
function carries(handshake: JsonObject, source: string): boolean {
  const [, place, name = ''] = /^route\.request\.(header|querystring)\.(.+)$/.exec(source) ?? [];
  if (place === undefined) return true;
  const values = objectOf(place === 'header' ? handshake.headers : handshake.queryStringParameters);
  const isSame = (given: string): boolean =>
    place === 'header' ? given.toLowerCase() === name.toLowerCase() : given === name;
  return Object.entries(values).some(([given, value]) => isSame(given) && value !== '');
}

const isUnauthorized = (message: string): boolean => /^(Error: )?Unauthorized(\n|$)/.test(message);

function decide(outcome: Outcome, arn: string, milliseconds: number): Decision {
  if ('failure' in outcome) {
    const { message } = outcome.failure;
    return { status: isUnauthorized(message) ? 401 : 500, why: message };
  }
  const { principalId, policyDocument, context } = objectOf(outcome.value);
  if (typeof principalId !== 'string' || !isObject(policyDocument)) {
    return { status: 500, why: 'The authorizer must return an object with principalId and policyDocument.' };
  }
  if (!allows(policyDocument, arn)) return { status: 403, why: 'The policy of the authorizer denies it.' };
  const values = Object.entries(objectOf(context));
  if (values.some(([, value]) => typeof value === 'object')) {
    return { status: 500, why: "The authorizer's context may hold strings, numbers and booleans only." };
  }
  return {
    allowed: {
      ...Object.fromEntries(values.map(([name, value]) => [name, String(value)])),
      principalId,
      integrationLatency: Math.round(milliseconds),
    },
  };
}

/** Lets a Lambda authorizer decide about a handshake. `context` is the event's `requestContext`. */
export async function authorize(
  authorizer: RequestAuthorizer,
  { region, id, stage }: WebsocketApi,
  handshake: JsonObject,
  requestContext: JsonObject,
): Promise<Decision> {
  const missing = authorizer.identitySource.find((source) => !carries(handshake, source));
  if (missing !== undefined) return { status: 401, why: `The request lacks ${missing}.` };
  const methodArn = `arn:aws:execute-api:${region}:${accountId}:${id}/${stage}/$connect`;
  const event = { type: 'REQUEST', methodArn, ...handshake, stageVariables: {}, requestContext };
  const start = performance.now();
  const outcome = await authorizer.function.invoke(event);
  return decide(outcome, methodArn, performance.now() - start);
}
