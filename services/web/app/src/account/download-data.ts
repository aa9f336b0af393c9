import { api } from '../session/api.ts';
import { type Answer, askFor } from '../session/ask.ts';

/** How long the API is asked for the file, twenty seconds at a time. */
const patience = 6;

/** Has everything that is held of the person written into a file. @returns its URL, or none if it takes longer */
export async function requestData(): Promise<Answer<string | undefined>> {
  const asked = await askFor(api.GET('/v1/users/me/export'));
  if (!asked.ok) return asked;
  const params = { path: { fileId: asked.data.fileId }, query: { wait: 20 } };
  for (let attempt = 1; attempt <= patience; attempt += 1) {
    const found = await askFor(api.GET('/v1/files/{fileId}', { params }));
    // The file is announced a moment after the request.
    const isEarly = !found.ok && typeof found.failure === 'object' && found.failure.status === 404;
    if (!found.ok && !isEarly) return found;
    if (found.ok && found.data.download) return { ok: true, data: found.data.download.url };
    if (isEarly) await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  return { ok: true, data: undefined };
}
