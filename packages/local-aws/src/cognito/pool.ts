import { type JsonObject, numberOf, objectOf, stringOf } from '../core/json.ts';
import { AwsError } from '../protocols/aws-json-server.ts';
import { resourcesOfTypeIn } from '../serverless-config/resources-of-type.ts';
import type { Service } from '../serverless-config/service.ts';
import { type Attempts, countAttempts } from './attempts.ts';
import { type Challenges, openChallenges } from './challenges.ts';
import type { SigningKey } from './keys.ts';
import { type PasswordRules, passwordHistoryOf, passwordPolicy } from './passwords.ts';
import { findUser, type PoolData, type User } from './users.ts';

/** The code for every confirmation and password reset, because no e-mail is sent. */
export const confirmationCode = '123456';

/** The user pool with its one client, configured by the services' templates. */
export interface Pool extends PasswordRules {
  id: string;
  clientId: string;
  issuer: string;
  /** Seconds. */
  accessTokenSeconds: number;
  idTokenSeconds: number;
  refreshTokenSeconds: number;
  /** Whether a refresh token is replaced when it is used. */
  rotatesRefreshTokens: boolean;
  hidesWhoExists: boolean;
  /** The names of the groups that the templates define. */
  groups: ReadonlySet<string>;
  /** `ExplicitAuthFlows` of the client, without `ALLOW_`. */
  flows: ReadonlySet<string>;
  attempts: Attempts;
  challenges: Challenges;
  key: SigningKey;
  data: PoolData;
  /** Resolves once the current data are on disk. */
  save(): Promise<void>;
}

const units: Record<string, number> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };

const seconds = (validity: unknown, unit: unknown, standard: string): number =>
  numberOf(validity, 1) * (units[stringOf(unit, standard)] ?? 3600);

/** Cognito's default for a client without `ExplicitAuthFlows`. */
const defaultFlows = ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH'];

const poolName = 'LOCALPOOL';
export const poolIdOf = (region: string): string => `${region}_${poolName}`;
export const issuerOf = (region: string): string =>
  `https://cognito-idp.${region}.amazonaws.com/${poolIdOf(region)}`;
export const clientId = 'localclient0000000000000000';

export function poolOf(services: Service[], region: string, kept: Pick<Pool, 'key' | 'data' | 'save'>): Pool {
  const template: JsonObject = resourcesOfTypeIn(services, 'AWS::Cognito::UserPool')[0]?.[1] ?? {};
  const client: JsonObject = resourcesOfTypeIn(services, 'AWS::Cognito::UserPoolClient')[0]?.[1] ?? {};
  const unit = objectOf(client.TokenValidityUnits);
  const flows = Array.isArray(client.ExplicitAuthFlows) ? client.ExplicitAuthFlows.map(String) : defaultFlows;
  return {
    id: poolIdOf(region),
    name: poolName,
    clientId,
    issuer: issuerOf(region),
    accessTokenSeconds: seconds(client.AccessTokenValidity, unit.AccessToken, 'hours'),
    idTokenSeconds: seconds(client.IdTokenValidity, unit.IdToken, 'hours'),
    refreshTokenSeconds: seconds(client.RefreshTokenValidity ?? 30, unit.RefreshToken, 'days'),
    rotatesRefreshTokens: objectOf(client.RefreshTokenRotation).Feature === 'ENABLED',
    hidesWhoExists: client.PreventUserExistenceErrors === 'ENABLED',
    groups: new Set(
      resourcesOfTypeIn(services, 'AWS::Cognito::UserPoolGroup').map(([, { GroupName }]) =>
        stringOf(GroupName),
      ),
    ),
    flows: new Set(flows.map((flow) => flow.replace(/^ALLOW_/, ''))),
    checkPassword: passwordPolicy(template),
    passwordHistory: passwordHistoryOf(template),
    attempts: countAttempts(),
    challenges: openChallenges(),
    ...kept,
  };
}

export function checkClient(pool: Pool, given: unknown): void {
  if (given !== pool.clientId) {
    throw new AwsError('ResourceNotFoundException', `User pool client ${given} does not exist.`);
  }
}

export function checkPool(pool: Pool, given: unknown): void {
  if (given !== pool.id) {
    throw new AwsError('ResourceNotFoundException', `User pool ${given} does not exist.`);
  }
}

/** The user of an administrator's request. Throws UserNotFoundException. */
export function userForAdmin(pool: Pool, { UserPoolId, Username }: JsonObject): User {
  checkPool(pool, UserPoolId);
  const user = findUser(pool.data, stringOf(Username));
  if (!user) throw new AwsError('UserNotFoundException', 'User does not exist.');
  return user;
}
