import * as z from 'zod/mini';
import { callAwsJson } from '../../aws-json/index.ts';
import { UserPoolError, userPoolErrorFrom } from './user-pool-error.ts';

const getUser = {
  service: 'cognito-idp',
  endpoint: 'COGNITO_IDENTITY_PROVIDER',
  target: 'AWSCognitoIdentityProviderService.GetUser',
  signed: false,
};

const user = z.object({
  UserAttributes: z._default(z.array(z.object({ Name: z.string(), Value: z.optional(z.string()) })), []),
});

/** The e-mail address of the access token's owner. Access tokens do not contain it. Throws a {@link UserPoolError}. */
export async function getEmail(accessToken: string): Promise<string> {
  const { UserAttributes } = user.parse(await asUserPool(callAwsJson(getUser, { AccessToken: accessToken })));
  const email = UserAttributes.find(({ Name }) => Name === 'email')?.Value;
  if (!email)
    throw new UserPoolError('unavailable', 'The user pool has no e-mail address for this user.', undefined);
  return email;
}

async function asUserPool<Answer>(call: Promise<Answer>): Promise<Answer> {
  try {
    return await call;
  } catch (error) {
    throw userPoolErrorFrom(error);
  }
}
