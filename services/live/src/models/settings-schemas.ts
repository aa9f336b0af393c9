import * as z from 'zod';
import type { Kind } from './kinds.ts';
import type { Recipient } from './recipient.ts';

const kindFields = {
  message: z.boolean().describe('Somebody wrote to me.'),
  match: z.boolean().describe('I have a match.'),
  like: z.boolean().describe('Somebody likes me.'),
  comment: z.boolean().describe('Somebody commented on a post of mine.'),
  postLike: z.boolean().describe('Somebody likes a post of mine.'),
};
const texts = z.boolean().describe('Whether notifications show what was written. Off unless I turn it on.');

const example = {
  kinds: { message: true, match: true, like: false, comment: true, postLike: true },
  texts: false,
};

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
  const isOn = (kind: Kind) => !off.includes(kind);
  return {
    kinds: {
      message: isOn('message'),
      match: isOn('match'),
      like: isOn('like'),
      comment: isOn('comment'),
      postLike: isOn('postLike'),
    },
    texts,
  };
}
