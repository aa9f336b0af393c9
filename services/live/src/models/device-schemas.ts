import { timestamp } from '@moim/common/http';
import * as z from 'zod';
import { type Device, platforms } from './device.ts';

const appleToken = /^(?:[0-9a-fA-F]{2}){32,100}$/;
const googleToken = /^[A-Za-z0-9_:-]{32,1024}$/;

const language = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/, 'Must be a BCP 47 language tag')
  .describe('The language of notifications, as a BCP 47 tag: Korean for `ko`, English for any other.')
  .meta({ examples: ['ko-KR'] });

export const deviceParams = z.strictObject({
  deviceId: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,64}$/, 'Must have 1 to 64 letters, digits, - or _')
    .describe('Chosen by the app, the same for the life of its installation.')
    .meta({ examples: ['5f0c2a5e-phone'] }),
});

export const deviceInput = z
  .strictObject({
    platform: z.enum(platforms),
    token: z
      .string()
      .max(1_024)
      .describe(
        'For `ios` the device token of APNs in hexadecimal; for `android` and `web` the registration token of Firebase Cloud Messaging.',
      ),
    language,
  })
  .superRefine(({ platform, token }, { addIssue }) => {
    const isGood = (platform === 'ios' ? appleToken : googleToken).test(token);
    if (!isGood) addIssue({ code: 'custom', path: ['token'], message: tokenExpected[platform] });
  })
  .meta({
    id: 'DeviceInput',
    examples: [
      {
        platform: 'android',
        token: 'cXk3v9LmT2e5Qw8RzY1aBd:APA91bHn4kS7tVxW0uJ2mLs9dFhGaPcEo4iKyTnQx8w',
        language: 'ko-KR',
      },
    ],
  });

export type DeviceInput = z.output<typeof deviceInput>;

const tokenExpected = {
  ios: 'Must be a device token of APNs: 64 to 200 hexadecimal digits',
  android: 'Must be a registration token of Firebase Cloud Messaging',
  web: 'Must be a registration token of Firebase Cloud Messaging; a PushSubscription is none',
};

const shownDevice = z.strictObject({
  deviceId: z.string(),
  platform: z.enum(platforms),
  language: z.string(),
  registeredAt: timestamp,
});

export const shownDevices = z.strictObject({ items: z.array(shownDevice).max(10) }).meta({
  id: 'Devices',
  examples: [
    {
      items: [
        {
          deviceId: '5f0c2a5e-phone',
          platform: 'android',
          language: 'ko-KR',
          registeredAt: '2026-01-31T12:00:00.000Z',
        },
      ],
    },
  ],
});

/** A device as its owner sees it. The token is a secret of the app. */
export const showDevice = ({ deviceId, platform, language, registeredAt }: Device) => ({
  deviceId,
  platform,
  language,
  registeredAt: new Date(registeredAt).toISOString(),
});
