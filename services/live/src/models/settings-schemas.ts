import * as z from 'zod';
import type { kinds } from './kinds.ts';
import type { Recipient } from './recipient.ts';

const kindFields = {
  message: z.boolean().describe('Somebody wrote to me.'),
  match: z.boolean().describe('I have a match.'),
  like: z.boolean().describe('Somebody likes me.'),
};
const texts = z.boolean().describe('Whether notifications show what was written. Off unless I turn it on.');

const example = { kinds: { message: true, match: true, like: false }, texts: false };

export const shownSettings = z
  .strictObject({ kinds: z.strictObject(kindFields), texts })
  .meta({ id: 'NotificationSettings', examples: [example] });

export const settingsChanges = z
  .strictObject({ kinds: z.strictObject(kindFields).partial().optional(), texts: texts.optional() })
  .meta({ id: 'NotificationSettingsChanges', examples: [{ kinds: { like: false } }] });

export type SettingsChanges = z.output<typeof settingsChanges>;

/** What a person is notified of. Everything without its text, unless they have chosen. */
export function showSettings(recipient: Pick<Recipient, 'off' | 'texts'> | undefined) {
  const { off = [], texts = false } = recipient ?? {};
  const isOn = (kind: (typeof kinds)[number]) => !off.includes(kind);
  return { kinds: { message: isOn('message'), match: isOn('match'), like: isOn('like') }, texts };
}
