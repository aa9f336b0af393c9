import { requiredSetting } from '@moim/common/settings';
import { checkContract } from './contract.ts';
import { sendInProcess } from './in-process.ts';

/** The URL of the API under test: by default the local gateway that the whole test run shares. */
export const apiUrl = requiredSetting('API_URL');

/**
 * Sends a request to the API under test: over HTTP, or in this process to measure coverage. Throws an Error if the
 * response does not match `openapi.json`.
 */
export async function send(request: Request): Promise<Response> {
  const inProcess = process.env.MOIM_TRANSPORT === 'in-process';
  const response = await (inProcess ? sendInProcess(request) : fetch(request.clone()));
  await checkContract(request, response);
  return response;
}
