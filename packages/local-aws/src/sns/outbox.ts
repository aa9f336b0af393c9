import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '../core/json.ts';
import type { Terminal } from '../core/terminal.ts';

/** A notification that a platform would have shown on a device. */
interface Sent {
  readonly time: string;
  readonly messageId: string;
  /** Such as `GCM/moim`. */
  readonly application: string;
  readonly endpointArn: string;
  readonly token: string;
  /** What the platform gets. */
  readonly payload: JsonObject | string;
  /** By name, such as `AWS.SNS.MOBILE.APNS.TTL`. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** Where notifications to devices end locally. */
export type Outbox = (sent: Sent) => void;

/** The outbox's file in the data folder: one notification a line, as JSON. */
export const outboxFile = 'notifications.jsonl';

/** Writes notifications to the data folder, and tells the terminal of each, without its text. */
export function openOutbox(directory: string, terminal: Terminal): Outbox {
  const file = join(directory, outboxFile);
  return (sent) => {
    const line = JSON.stringify(sent);
    appendFileSync(file, `${line}\n`, { mode: 0o600 });
    const device = sent.endpointArn.slice(-8);
    terminal.say(`Notification to the device …${device} of ${sent.application}: ${file}`);
  };
}
