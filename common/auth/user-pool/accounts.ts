import * as z from 'zod/mini';
import { callUserPool, clientId, inUserPool, unlessUnknown, withUserPoolErrors } from './call.ts';
import { userAttributes } from './user-attributes.ts';
import { UserPoolError } from './user-pool-error.ts';

const signedUp = z.object({ UserSub: z.optional(z.string()), UserConfirmed: z.optional(z.boolean()) });

const foundUser = z.object({
  ...userAttributes,
  Username: z.optional(z.string()),
  UserStatus: z.optional(z.string()),
});

/** Signs a person up. Throws a {@link UserPoolError}, as all calls to the user pool do. */
export function signUp(
  email: string,
  password: string,
): Promise<{ userId: string; confirmationRequired: boolean }> {
  return withUserPoolErrors(async () => {
    const answer = await callUserPool('SignUp', {
      ClientId: clientId(),
      Username: email,
      Password: password,
      UserAttributes: [{ Name: 'email', Value: email }],
    });
    const { UserSub, UserConfirmed } = signedUp.parse(answer);
    if (!UserSub) throw new UserPoolError('unavailable', 'The user pool returned no user id.');
    return { userId: UserSub, confirmationRequired: UserConfirmed !== true };
  });
}

/**
 * Confirms a sign-up with the code from the e-mail.
 *
 * @param username an e-mail address, or a user id to confirm exactly that sign-up
 */
export function confirmSignUp(username: string, code: string): Promise<void> {
  return withUserPoolErrors(async () => {
    await callUserPool('ConfirmSignUp', {
      ClientId: clientId(),
      Username: username,
      ConfirmationCode: code,
    });
  });
}

/** Sends a new confirmation code. */
export function resendConfirmation(email: string): Promise<void> {
  return withUserPoolErrors(async () => {
    await callUserPool('ResendConfirmationCode', { ClientId: clientId(), Username: email });
  });
}

/** The user with an e-mail address; undefined if there is none. Needs `cognito-idp:AdminGetUser`. */
export function findUser(email: string): Promise<{ userId: string; confirmed: boolean } | undefined> {
  return withUserPoolErrors(async () => {
    const response = await unlessUnknown(callUserPool('AdminGetUser', inUserPool(email)));
    if (response === undefined) return undefined;
    const found = foundUser.parse(response);
    const userId = found.UserAttributes.find(({ Name }) => Name === 'sub')?.Value ?? found.Username;
    if (!userId) throw new UserPoolError('unavailable', 'The user pool returned no user id.');
    return { userId, confirmed: found.UserStatus !== 'UNCONFIRMED' };
  });
}

/** The e-mail address of a user by id; undefined if there is no such user. Needs `cognito-idp:AdminGetUser`. */
export function findEmail(userId: string): Promise<string | undefined> {
  return withUserPoolErrors(async () => {
    const response = await unlessUnknown(callUserPool('AdminGetUser', inUserPool(userId)));
    if (response === undefined) return undefined;
    return foundUser.parse(response).UserAttributes.find(({ Name }) => Name === 'email')?.Value;
  });
}

/** Deletes a user by id, and does nothing if there is none. Needs `cognito-idp:AdminDeleteUser`. */
export function deleteUser(userId: string): Promise<void> {
  return withUserPoolErrors(async () => {
    await unlessUnknown(callUserPool('AdminDeleteUser', inUserPool(userId)));
  });
}

/**
 * Refuses every sign-in of a user by id, and ends their sessions. Access tokens stay valid until they expire. Does nothing
 * if there is no such user. Needs `cognito-idp:AdminDisableUser` and `cognito-idp:AdminUserGlobalSignOut`.
 */
export function disableUser(userId: string): Promise<void> {
  return withUserPoolErrors(async () => {
    await unlessUnknown(callUserPool('AdminDisableUser', inUserPool(userId)));
    await unlessUnknown(callUserPool('AdminUserGlobalSignOut', inUserPool(userId)));
  });
}

/** Lets a disabled user sign in again. Does nothing if there is no such user. Needs `cognito-idp:AdminEnableUser`. */
export function enableUser(userId: string): Promise<void> {
  return withUserPoolErrors(async () => {
    await unlessUnknown(callUserPool('AdminEnableUser', inUserPool(userId)));
  });
}
