import { type JsonObject, numberOf, objectOf, stringOf } from '../core/json.ts';
import { AwsError } from '../protocols/aws-json-server.ts';
import { resourcesOfTypeIn } from '../serverless-config/resources-of-type.ts';
import type { Service } from '../serverless-config/service.ts';
import type { SigningKey } from './keys.ts';
import { passwordPolicy } from './passwords.ts';
import { findUser, type PoolData, type User } from './users.ts';

/** The code for every confirmation and password reset, because no e-mail is sent. */
export const confirmationCode = '123456';

/** The user pool with its one client, configured by the services' templates. */
export interface Pool {
  id: string;
  clientId: string;
  issuer: string;
  /** Seconds. */
  accessTokenSeconds: number;
  refreshTokenSeconds: number;
  hidesWhoExists: boolean;
  checkPassword(password: string): void;
  key: SigningKey;
  data: PoolData;
  /** Resolves once the current data are on disk. */
  save(): Promise<void>;
}

const units: Record<string, number> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };

const seconds = (validity: unknown, unit: unknown, standard: string): number =>
  numberOf(validity, 1) * (units[stringOf(unit, standard)] ?? 3600);

export const poolIdOf = (region: string): string => `${region}_LOCALPOOL`;
export const issuerOf = (region: string): string =>
  `https://cognito-idp.${region}.amazonaws.com/${poolIdOf(region)}`;
export const clientId = 'localclient0000000000000000';

export function poolOf(services: Service[], region: string, kept: Pick<Pool, 'key' | 'data' | 'save'>): Pool {
  const template: JsonObject = resourcesOfTypeIn(services, 'AWS::Cognito::UserPool')[0]?.[1] ?? {};
  const client: JsonObject = resourcesOfTypeIn(services, 'AWS::Cognito::UserPoolClient')[0]?.[1] ?? {};
  const unit = objectOf(client.TokenValidityUnits);
  return {
    id: poolIdOf(region),
    clientId,
    issuer: issuerOf(region),
    accessTokenSeconds: seconds(client.AccessTokenValidity, unit.AccessToken, 'hours'),
    refreshTokenSeconds: seconds(client.RefreshTokenValidity ?? 30, unit.RefreshToken, 'days'),
    hidesWhoExists: client.PreventUserExistenceErrors === 'ENABLED',
    checkPassword: passwordPolicy(template),
    ...kept,
  };
}

export function checkClient(pool: Pool, given: unknown): void {
  if (given !== pool.clientId) {
    throw new AwsError('ResourceNotFoundException', `User pool client ${given} does not exist.`);
  }
}

/** The user of an administrator's request. Throws UserNotFoundException. */
export function userForAdmin(pool: Pool, { UserPoolId, Username }: JsonObject): User {
  if (UserPoolId !== pool.id)
    throw new AwsError('ResourceNotFoundException', `User pool ${UserPoolId} does not exist.`);
  const user = findUser(pool.data, stringOf(Username));
  if (!user) throw new AwsError('UserNotFoundException', 'User does not exist.');
  return user;
}
