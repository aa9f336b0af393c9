import { requiredSetting } from '@moim/common/settings';
import { sendInProcess } from './in-process.ts';

/** Where the API under test is: the local gateway that the whole test run shares. */
export const apiUrl = requiredSetting('API_URL');

/** Sends a request to the API under test: over HTTP, or into this process when coverage is measured. */
export function send(request: Request): Promise<Response> {
  return process.env.MOIM_TRANSPORT === 'in-process' ? sendInProcess(request) : fetch(request);
}
