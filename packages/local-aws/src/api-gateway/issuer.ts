import { importJWK, type JWK } from 'jose';
import { isObject, objectOf, stringOf } from '../core/json.ts';
import type { Scope } from '../serverless-config/intrinsics.ts';
import { render } from '../serverless-config/intrinsics.ts';
import { resourcesOfTypeIn } from '../serverless-config/resources-of-type.ts';
import type { Service } from '../serverless-config/service.ts';
import type { Issuer } from './authorizer.ts';

/** The project's JWT authorizer: a resource of its own, or one under `provider.httpApi.authorizers`. */
function authorizerIn(services: Service[]): unknown {
  const [declared] = resourcesOfTypeIn(services, 'AWS::ApiGatewayV2::Authorizer');
  if (declared) return declared[1].JwtConfiguration;
  const [given] = services.flatMap(({ httpApi }) =>
    Object.values(objectOf(httpApi.authorizers)).filter(isObject),
  );
  return given && { Issuer: given.issuerUrl ?? '', Audience: given.audience ?? '' };
}

/** Reads the project's JWT authorizer and fetches the local user pool's keys. */
export async function issuerOf(services: Service[], scope: Scope, cognito: string): Promise<Issuer> {
  const { Issuer, Audience } = objectOf(render(objectOf(authorizerIn(services)), scope));
  const issuer = stringOf(Issuer);
  const audience = [Audience ?? ''].flat().map(String)[0] ?? '';
  if (issuer === '' || cognito === '') return { issuer, audience, keys: new Map() };
  const response = await fetch(`${cognito}/${issuer.split('/').at(-1)}/.well-known/jwks.json`);
  const { keys } = objectOf(await response.json());
  const imported = (Array.isArray(keys) ? keys : []).filter(isObject).map(async (key) => {
    const jwk: JWK = key;
    return [stringOf(key.kid), await importJWK(jwk, 'RS256')] as const;
  });
  const usable = (await Promise.all(imported)).flatMap(([kid, key]) =>
    key instanceof Uint8Array ? [] : [[kid, key] as const],
  );
  return { issuer, audience, keys: new Map(usable) };
}
