import * as z from 'zod/mini';
import { callUserPool, withUserPoolErrors } from './call.ts';
import { userAttributes } from './user-attributes.ts';
import { UserPoolError } from './user-pool-error.ts';

const user = z.object(userAttributes);

/** The e-mail address of the access token's owner. Access tokens do not contain it. Throws a {@link UserPoolError}. */
export function getEmail(accessToken: string): Promise<string> {
  return withUserPoolErrors(async () => {
    const { UserAttributes } = user.parse(await callUserPool('GetUser', { AccessToken: accessToken }));
    const email = UserAttributes.find(({ Name }) => Name === 'email')?.Value;
    if (!email) throw new UserPoolError('unavailable', 'The user pool has no e-mail address for this user.');
    return email;
  });
}
