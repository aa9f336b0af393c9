import { createHash } from 'node:crypto';
import { entity } from '@moim/common/dynamodb';

/** Where an app runs, and so who delivers to it. */
export const platforms = ['ios', 'android', 'web'] as const;
export type Platform = (typeof platforms)[number];

/** An app on a device that shows notifications. */
export interface Device {
  /** Chosen by the app. */
  deviceId: string;
  platform: Platform;
  /** The address that Apple or Google gave the app. */
  token: string;
  /** A BCP 47 tag. */
  language: string;
  /** In epoch milliseconds. */
  registeredAt: number;
  /** SNS's name for the token, once something was sent to it. */
  endpointArn?: string;
}

/** Whose a token is: one person's at a time, also when a phone is handed on. */
export interface DeviceToken {
  tokenHash: string;
  userId: string;
  deviceId: string;
  version: number;
}

export const deviceTokens = entity<DeviceToken>()('deviceToken', {
  table: 'live',
  key: { pk: ['tokenHash'] },
  version: 'version',
  personal: { fields: { userId: 'delete' }, notExported: 'In `notifications`, with the device.' },
});

/** The key under which it is noted whose a token is. */
export const tokenKeyOf = ({ token }: Pick<Device, 'token'>): { tokenHash: string } => ({
  tokenHash: createHash('sha256').update(token).digest('base64url'),
});
