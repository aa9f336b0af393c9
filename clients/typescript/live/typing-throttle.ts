/** Milliseconds between two reports of one chat. */
const interval = 3_000;

/** Lets a report about a chat through, unless there was one a moment ago: apps call it with every key. */
export function createTypingThrottle(): (chatId: string) => boolean {
  const reportedAt = new Map<string, number>();
  return (chatId) => {
    const now = Date.now();
    for (const [id, time] of reportedAt) if (now - time >= interval) reportedAt.delete(id);
    if (reportedAt.has(chatId)) return false;
    reportedAt.set(chatId, now);
    return true;
  };
}
