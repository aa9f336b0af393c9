import type { Schemas } from '@moim/client';
import { waitUntil } from '@moim/testing';
import type { Person } from '@moim/testing/api';

type Subject = Schemas['ReportInput']['subject'];

/** Reports something as spam. */
export const report = ({ api }: Person, subject: Subject, text?: string) =>
  api.POST('/v1/reports', { body: { subject, reason: 'spam', ...(text !== undefined && { text }) } });

/** Reports something as spam, and returns the report's id. Throws an Error if the API refuses. */
export async function reportId(person: Person, subject: Subject): Promise<string> {
  const { data, error } = await report(person, subject);
  if (!data) throw new Error(`Could not report: ${JSON.stringify(error)}`);
  return data.reportId;
}

/** Resolves a report. */
export const resolve = ({ api }: Person, id: string, action: Schemas['Resolution']['action']) =>
  api.POST('/v1/reports/{reportId}/resolve', {
    params: { path: { reportId: id } },
    body: { action, note: 'Because.' },
  });

/** Opens a chat of two people, and sends a message in it. */
export async function message(from: Person, to: Person, text: string): Promise<Schemas['Message']> {
  const chat = await waitUntil(
    'chats knows both',
    async () => (await from.api.POST('/v1/chats', { body: { memberIds: [to.userId] } })).data,
    { pause: 250 },
  );
  const params = { path: { chatId: chat.chatId } };
  const { data } = await from.api.POST('/v1/chats/{chatId}/messages', { params, body: { text } });
  if (!data) throw new Error('The message was refused.');
  return data;
}
