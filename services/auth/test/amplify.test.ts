import { expect, test } from '@jest/globals';
import { apiClient, newNickname, newPerson, password } from '@moim/testing/api';
import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserPool,
  type CognitoUserSession,
} from 'amazon-cognito-identity-js';
import * as z from 'zod';

/** Signs in at the user pool itself with SRP, through the library that Amplify was built on. */
function signInWithSrp(
  { email, accessToken }: { email: string; accessToken: string },
  withPassword: string,
): Promise<CognitoUserSession> {
  const claims = z
    .object({ iss: z.string(), client_id: z.string() })
    .parse(JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString()));
  const [UserPoolId, ClientId] = [claims.iss.split('/').at(-1) ?? '', claims.client_id];
  const endpoint = process.env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER ?? '';
  const values = new Map<string, string>();
  const Storage = {
    setItem: (key: string, value: string) => void values.set(key, value),
    getItem: (key: string) => values.get(key) ?? null,
    removeItem: (key: string) => void values.delete(key),
    clear: () => values.clear(),
  };
  const Pool = new CognitoUserPool({ UserPoolId, ClientId, endpoint, Storage });
  const user = new CognitoUser({ Username: email, Pool, Storage });
  const details = new AuthenticationDetails({ Username: email, Password: withPassword });
  return new Promise((onSuccess, onFailure) => {
    user.authenticateUser(details, { onSuccess, onFailure });
  });
}

test('an app that signs in at the user pool with SRP, as Amplify does, can use the API', async () => {
  const person = await newPerson();
  const session = await signInWithSrp(person, password);
  const api = apiClient(session.getAccessToken().getJwtToken());
  const body = { nickname: newNickname(), name: 'Mina' };
  const { data } = await api.PUT('/v1/users/me', { body });
  expect(data?.userId).toBe(person.userId);
  const refreshToken = session.getRefreshToken().getToken();
  expect((await api.POST('/v1/auth/refresh', { body: { refreshToken } })).response.status).toBe(200);
  expect((await api.POST('/v1/auth/sign-out')).response.status).toBe(204);
  expect((await api.POST('/v1/auth/refresh', { body: { refreshToken } })).response.status).toBe(401);
});
