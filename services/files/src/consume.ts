import { consumer, listen } from '@moim/common/events';
import { collectExport } from '@moim/common/exports';
import { requiredSetting } from '@moim/common/settings';
import { suspensionListeners } from '@moim/common/suspensions';
import * as z from 'zod/mini';
import { handled, suspensions } from './models/index.ts';
import { removeExpired } from './services/expiry.ts';
import { writeExport } from './services/exports.ts';
import { filesBucket } from './services/files.ts';
import { removeFilesOf } from './services/leaving.ts';
import { tidy } from './services/objects.ts';

/** The functions `export` of all services that hold something of people. */
const exporters = () => requiredSetting('EXPORT_FUNCTIONS').split(' ');

const subject = { ownerId: z.string(), fileId: z.string() };

/** The events that this service listens to, including its own, which delete the bytes of deleted files. */
export const listeners = [
  listen('files.file.deleted', {
    versions: { 1: z.object(subject) },
    act: ({ data }) => tidy(filesBucket, data, undefined),
  }),
  listen('files.file.expired', {
    versions: { 1: z.object({ ...subject, size: z.int() }) },
    write: ({ data: { size: held, ...file } }) => removeExpired(filesBucket, file, held),
  }),
  listen('users.user.deleted', {
    versions: { 1: z.object({ userId: z.string() }) },
    act: ({ data }) => removeFilesOf(data.userId),
  }),
  listen('users.export.requested', {
    versions: { 1: z.object({ userId: z.string(), fileId: z.string() }) },
    act: ({ data: { userId, fileId } }) =>
      writeExport(filesBucket, { ownerId: userId, fileId }, (ownerId) => collectExport(ownerId, exporters())),
  }),
  ...suspensionListeners(suspensions),
];

export const consume = consumer({ records: handled, listeners });
