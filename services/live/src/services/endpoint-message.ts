import type { Notification } from '../models/notification.ts';
import type { EndpointMessage } from './endpoints.ts';
import { shownTexts } from './notification-texts.ts';

/** How long Apple and Google keep it for a device that is off. */
const keptForSeconds = 24 * 60 * 60;

/**
 * A notification as SNS takes it for one platform application. A newer one of the same thread replaces the older on the
 * device, so that a chat with many messages is one line.
 */
export function endpointMessage(
  application: string,
  { kind, thread, data, text }: Notification,
  language: string,
): EndpointMessage {
  const shown = shownTexts(kind, language, text);
  const platform = /:app\/([^/]+)\//.exec(application)?.[1] ?? '';
  const isGoogle = platform === 'GCM';
  const about = { ...data, kind };
  const payload = isGoogle ? forGoogle(shown, about, thread) : forApple(shown, about, thread);
  return {
    message: JSON.stringify({ default: shown.title, [platform]: JSON.stringify(payload) }),
    attributes: isGoogle ? {} : appleHeaders(platform, thread),
  };
}

type Shown = ReturnType<typeof shownTexts>;

const forApple = (alert: Shown, data: object, thread: string) => ({
  aps: { alert, sound: 'default', 'thread-id': thread },
  ...data,
});

const appleHeaders = (platform: string, thread: string) => ({
  [`AWS.SNS.MOBILE.${platform}.TTL`]: String(keptForSeconds),
  'AWS.SNS.MOBILE.APNS.PUSH_TYPE': 'alert',
  'AWS.SNS.MOBILE.APNS.COLLAPSE_ID': thread,
});

/** FCM's v1 form, which reaches Android and, through Firebase, browsers. */
const forGoogle = (notification: Shown, data: object, thread: string) => ({
  fcmV1Message: {
    message: {
      notification,
      data,
      android: { collapse_key: thread, ttl: `${keptForSeconds}s`, notification: { tag: thread } },
      webpush: { headers: { TTL: String(keptForSeconds) }, notification: { tag: thread } },
    },
  },
});
