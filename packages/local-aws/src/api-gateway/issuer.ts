import { importJWK, type JWK } from 'jose';
import { isObject, objectOf, stringOf } from '../core/json.ts';
import type { Scope } from '../serverless-config/intrinsics.ts';
import { render } from '../serverless-config/intrinsics.ts';
import { resourcesOfTypeIn } from '../serverless-config/resources-of-type.ts';
import type { Service } from '../serverless-config/service.ts';
import type { Issuer } from './authorizer.ts';

/** The JWT authorizer of the services' templates, with the local pool's keys. */
export async function issuerOf(services: Service[], scope: Scope, cognito: string): Promise<Issuer> {
  const [, properties] = resourcesOfTypeIn(services, 'AWS::ApiGatewayV2::Authorizer')[0] ?? ['', {}];
  const { Issuer, Audience } = objectOf(render(objectOf(properties.JwtConfiguration), scope));
  const issuer = stringOf(Issuer);
  const response = await fetch(`${cognito}/${issuer.split('/').at(-1)}/.well-known/jwks.json`);
  const { keys } = objectOf(await response.json());
  const imported = (Array.isArray(keys) ? keys : []).filter(isObject).map(async (key) => {
    const jwk: JWK = key;
    return [stringOf(key.kid), await importJWK(jwk, 'RS256')] as const;
  });
  const usable = (await Promise.all(imported)).flatMap(([kid, key]) =>
    key instanceof Uint8Array ? [] : [[kid, key] as const],
  );
  return { issuer, audience: Array.isArray(Audience) ? String(Audience[0]) : '', keys: new Map(usable) };
}
