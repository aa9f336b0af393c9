import { createRouter, idempotencyStore, pageOf, pageParameters, route } from '@moim/common/http';
import * as z from 'zod';
import { createFile, deleteFile, getFile, listFiles } from './controllers/files.ts';
import { announcedFile, fileInput, filePath, fileWithDownload, listedFile } from './models/file-schemas.ts';
import { idempotency } from './models/index.ts';

export const router = createRouter({
  service: 'files',
  description: 'Files that people upload: images, documents, audio and video.',
  idempotencyStore: idempotencyStore(idempotency),
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
      handle: createFile,
    }),
    route({
      method: 'GET',
      path: '/v1/files',
      operationId: 'listFiles',
      summary: 'List my files, newest first',
      query: z.strictObject(pageParameters),
      responses: { 200: pageOf(listedFile, 'FilePage') },
      handle: listFiles,
    }),
    route({
      method: 'GET',
      path: '/v1/files/{fileId}',
      operationId: 'getFile',
      summary: 'Get a file of mine and its download URLs',
      description: 'The URLs expire after 5 minutes. The ETag covers the file, not the URLs.',
      params: filePath,
      responses: { 200: fileWithDownload },
      problems: ['not-found'],
      resource: true,
      handle: getFile,
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
