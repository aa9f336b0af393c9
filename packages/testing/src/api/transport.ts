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
  const inProcess = process.env.MOIM_TRANSPORT === 'in-process' && !needsTableOfStack(request);
  const response = await (inProcess ? sendInProcess(request) : fetch(request.clone()));
  await checkContract(request, response);
  return response;
}

/** A test with a table of its own has no table for accounts: the stack's functions serve those. */
function needsTableOfStack({ url }: Request): boolean {
  return process.env.TABLE_PREFIX?.startsWith('t-') === true && new URL(url).pathname.startsWith('/v1/auth/');
}
