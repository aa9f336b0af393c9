import { language, t } from './language.ts';

const day = 86_400_000;

/** `3:04 PM` today, `Nov 26` before that. */
export function formatShort(timestamp: string): string {
  const at = new Date(timestamp);
  const isToday = at.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(
    language(),
    isToday ? { timeStyle: 'short' } : { month: 'short', day: 'numeric' },
  ).format(at);
}

/** `5 minutes ago` within a day, the date before that. */
export function formatAgo(timestamp: string): string {
  const at = new Date(timestamp);
  const passed = Date.now() - at.getTime();
  if (passed > day) return new Intl.DateTimeFormat(language(), { dateStyle: 'medium' }).format(at);
  const relative = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
  if (passed > day / 24) return relative.format(-Math.floor(passed / (day / 24)), 'hour');
  const minutes = Math.floor(passed / 60_000);
  return minutes < 1 ? t().justNow : relative.format(-minutes, 'minute');
}

export const formatDate = (timestamp: string): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'long' }).format(new Date(timestamp));

export const formatTime = (timestamp: string): string =>
  new Intl.DateTimeFormat(language(), { timeStyle: 'short' }).format(new Date(timestamp));
