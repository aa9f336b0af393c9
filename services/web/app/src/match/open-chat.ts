import { api } from '../session/api.ts';
import { askFor } from '../session/ask.ts';

/** The chat of a match, which opens a moment after the match; undefined if it did not within 10 seconds. */
export async function chatOf(matchId: string): Promise<string | undefined> {
  for (let attempt = 1; attempt <= 20; attempt += 1) {
    const params = { path: { matchId } };
    const answer = await askFor(api.GET('/v1/match/matches/{matchId}', { params }));
    if (!answer.ok) return undefined;
    if (answer.data.chatId !== undefined) return answer.data.chatId;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return undefined;
}
