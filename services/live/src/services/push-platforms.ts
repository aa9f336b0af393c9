import * as z from 'zod/mini';
import type { Platform } from '../models/device.ts';

const arn = z.string().check(z.regex(/^arn:[\w-]+:sns:[\w-]+:\d{12}:app\/(APNS|APNS_SANDBOX|GCM)\/[\w.-]+$/));
const setting = z.strictObject({ ios: z.optional(arn), android: z.optional(arn), web: z.optional(arn) });

/** The SNS platform applications that the stage names, by platform. */
export const pushPlatforms = (): Partial<Record<Platform, string | undefined>> =>
  setting.parse(JSON.parse(process.env.PUSH_PLATFORMS || '{}'));

/** Whether the stage notifies anybody. */
export const isNotifying = (): boolean => Object.keys(pushPlatforms()).length > 0;

/** Whether an endpoint is one of an application. A stage may change its applications. */
export const isEndpointOf = (endpointArn: string, application: string): boolean =>
  endpointArn.startsWith(`${application.replace(':app/', ':endpoint/')}/`);
