import { requiredSetting } from '@moim/common/settings';

/** Where the API under test is: the local gateway that the whole test run shares. */
export const apiUrl = requiredSetting('API_URL');

/** Sends a request to the API under test. */
export function send(request: Request): Promise<Response> {
  return fetch(request);
}
