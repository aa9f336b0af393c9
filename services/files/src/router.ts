import {
  createRouter,
  idempotencyStore,
  limitCounter,
  pageOf,
  pageParameters,
  route,
} from '@moim/common/http';
import { suspensionCheck } from '@moim/common/suspensions';
import * as z from 'zod';
import { createFile, deleteFile, getFile, listFiles } from './controllers/files.ts';
import { completeUpload, renewUpload, replayCreateFile } from './controllers/uploads.ts';
import {
  announcedFile,
  fileInput,
  filePath,
  fileQuery,
  fileWithDownload,
  listedFile,
  renewedUpload,
  shownFileBody,
  uploadedParts,
} from './models/file-schemas.ts';
import { idempotency, limits, suspensions } from './models/index.ts';

export const router = createRouter({
  service: 'files',
  description: 'Files that people upload: images, documents, audio and video.',
  idempotencyStore: idempotencyStore(idempotency),
  limitCounter: limitCounter(limits),
  suspensionCheck: suspensionCheck(suspensions),
  routes: [
    route({
      method: 'POST',
      path: '/v1/files',
      operationId: 'createFile',
      summary: 'Announce a file and get a URL to upload it to',
      description:
        'Send the bytes to the URL within 15 minutes, with the method and exactly the headers in the answer. Moments later the file is ready or has failed.',
      body: fileInput,
      responses: { 201: announcedFile },
      problems: ['conflict'],
      idempotent: true,
      resource: true,
      secret: true,
      limit: { name: 'uploads', max: 1_000, per: 'hour' },
      handle: createFile,
      replay: replayCreateFile,
    }),
    route({
      method: 'GET',
      path: '/v1/files',
      operationId: 'listFiles',
      summary: 'List my files, newest first',
      query: z.strictObject(pageParameters),
      responses: { 200: pageOf(listedFile, 'FilePage') },
      secret: true,
      handle: listFiles,
    }),
    route({
      method: 'GET',
      path: '/v1/files/{fileId}',
      operationId: 'getFile',
      summary: 'Get a file of mine and its download URLs',
      description:
        'The URLs are valid for at least 5 minutes and stay the same for some minutes. The ETag covers the file, not the URLs. With `wait`, the answer comes as soon as the file is ready or failed, or when the time is over.',
      params: filePath,
      query: fileQuery,
      responses: { 200: fileWithDownload },
      problems: ['not-found'],
      resource: true,
      secret: true,
      handle: getFile,
    }),
    route({
      method: 'POST',
      path: '/v1/files/{fileId}/upload',
      operationId: 'renewUpload',
      summary: 'Get a new upload URL for a pending file of mine',
      description:
        'Files over 16 MiB are uploaded in parts. A part that has arrived has an `etag`, every other one a `url`: repeat this operation to resume an upload that was cut off, or whose URLs expired. Parts that are never completed are deleted after a day.',
      params: filePath,
      responses: { 200: renewedUpload },
      problems: ['not-found', 'conflict'],
      secret: true,
      handle: renewUpload,
    }),
    route({
      method: 'POST',
      path: '/v1/files/{fileId}/complete',
      operationId: 'completeUpload',
      summary: 'Complete the upload in parts of a file of mine',
      description: 'Safe to repeat. Moments later the file is ready or has failed.',
      params: filePath,
      body: uploadedParts,
      responses: { 200: shownFileBody },
      problems: ['not-found', 'conflict'],
      handle: completeUpload,
    }),
    route({
      method: 'DELETE',
      path: '/v1/files/{fileId}',
      operationId: 'deleteFile',
      summary: 'Delete a file of mine and all its variants',
      params: filePath,
      responses: { 204: null },
      resource: true,
      handle: deleteFile,
    }),
  ],
});
