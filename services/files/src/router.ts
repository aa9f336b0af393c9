import { createRouter, idempotencyStore, pageOf, pageParameters, route } from '@moim/common/http';
import * as z from 'zod';
import { createFile, deleteFile, getFile, listFiles } from './controllers/files.ts';
import { announcedFile, fileInput, filePath, fileWithDownload, listedFile } from './models/file-schemas.ts';
import { idempotency } from './models/index.ts';

export const router = createRouter({
  service: 'files',
  description: 'Files of people: pictures, documents, sounds, films.',
  idempotencyStore: idempotencyStore(idempotency),
  routes: [
    route({
      method: 'POST',
      path: '/v1/files',
      operationId: 'createFile',
      summary: 'Announce a file, and get a URL to upload it to',
      description:
        'Send the bytes to the URL with the method and exactly the headers given, within 15 minutes. The file is ready, or has failed, a moment later.',
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
      summary: 'My files, newest first',
      query: z.strictObject(pageParameters),
      responses: { 200: pageOf(listedFile, 'FilePage') },
      handle: listFiles,
    }),
    route({
      method: 'GET',
      path: '/v1/files/{fileId}',
      operationId: 'getFile',
      summary: 'A file of mine, and where to download it',
      description: 'The URLs live for 5 minutes. The ETag is that of the file, whichever URLs come with it.',
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
      summary: 'Delete a file of mine, with all that was made of it',
      params: filePath,
      responses: { 204: null },
      resource: true,
      handle: deleteFile,
    }),
  ],
});
