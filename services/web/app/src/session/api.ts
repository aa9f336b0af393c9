import { createMoimClient, type Problem } from '@moim/client';
import { networkBack } from './network-back.ts';
import { endSession, renewToken, validToken } from './session.ts';

async function problemIn(response: Response): Promise<Partial<Problem>> {
  return response
    .clone()
    .json()
    .catch(() => ({}));
}

/** Sends a request again, once, when its token was refused. A suspension ends the session. */
async function fetchRenewing(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await fetch(request);
  if (!request.headers.has('authorization')) return response;
  if (response.status === 403 && (await problemIn(response)).detail === 'Your account is suspended.')
    endSession('suspended');
  if (response.status !== 401) return response;
  if ((await problemIn(response)).type === '/docs/problems#invalid-credentials') return response;
  const token = await renewToken();
  if (token === undefined) return response;
  again.headers.set('authorization', `Bearer ${token}`);
  return fetch(again);
}

/** The API, for the person who is signed in. */
export const api = createMoimClient({
  baseUrl: location.origin,
  accessToken: validToken,
  fetch: fetchRenewing,
});

/** The API for work that goes on by itself: its requests wait while there is no network. */
export const patientApi = createMoimClient({
  baseUrl: location.origin,
  accessToken: async () => {
    await networkBack();
    return validToken();
  },
  fetch: async (request) => {
    await networkBack();
    return fetchRenewing(request);
  },
});
