import { requiredSetting } from '@moim/common/settings';
import { checkContract } from './contract.ts';
import { sendInProcess } from './in-process.ts';

/** Where the API under test is: the local gateway that the whole test run shares. */
export const apiUrl = requiredSetting('API_URL');

/**
 * Sends a request to the API under test, over HTTP, or into this process when coverage is measured; every answer
 * must be as `openapi.json` says.
 */
export async function send(request: Request): Promise<Response> {
  const inProcess = process.env.MOIM_TRANSPORT === 'in-process';
  const response = await (inProcess ? sendInProcess(request) : fetch(request.clone()));
  await checkContract(request, response);
  return response;
}
