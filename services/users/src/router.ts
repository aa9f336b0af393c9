import { createRouter, limitCounter, pageOf, pageParameters, route } from '@moim/common/http';
import { suspensionCheck } from '@moim/common/suspensions';
import * as z from 'zod';
import { deleteBlock, getBlocks, putBlock } from './controllers/blocks.ts';
import { getExport } from './controllers/exports.ts';
import { deleteMe, getAvatar, getMe, getUser, listUsers, patchMe, putMe } from './controllers/profiles.ts';
import { shownBlock } from './models/block-schemas.ts';
import { shownExport } from './models/export-schemas.ts';
import { limits, suspensions } from './models/index.ts';
import { avatar, ownProfile, profileChanges, profileInput, publicProfile } from './models/profile-schemas.ts';

const userParams = z.strictObject({
  userId: z
    .string()
    .min(1)
    .max(128)
    .meta({ examples: ['5c0f7a52-6f0e-4b57-9f0b-2f6f3a1d9e84'] }),
});

export const router = createRouter({
  service: 'users',
  description: 'Profiles: how people see each other.',
  limitCounter: limitCounter(limits),
  suspensionCheck: suspensionCheck(suspensions),
  routes: [
    route({
      method: 'PUT',
      path: '/v1/users/me',
      operationId: 'putMe',
      summary: 'Create or replace my profile',
      body: profileInput,
      responses: { 200: ownProfile, 201: ownProfile },
      problems: ['conflict'],
      resource: true,
      handle: putMe,
    }),
    route({
      method: 'GET',
      path: '/v1/users/me',
      operationId: 'getMe',
      summary: 'My profile',
      responses: { 200: ownProfile },
      problems: ['not-found'],
      resource: true,
      handle: getMe,
    }),
    route({
      method: 'PATCH',
      path: '/v1/users/me',
      operationId: 'patchMe',
      summary: 'Change some fields of my profile',
      body: profileChanges,
      responses: { 200: ownProfile },
      problems: ['not-found', 'conflict'],
      resource: true,
      handle: patchMe,
    }),
    route({
      method: 'DELETE',
      path: '/v1/users/me',
      operationId: 'deleteMe',
      summary: 'Leave, and delete everything of mine',
      description:
        'Works with or without a profile. The profile is deleted immediately and its nickname is free; files, the sign-in and the rest follow within seconds. Access tokens stay valid until they expire, but cannot create anything.',
      responses: { 204: null },
      resource: true,
      handle: deleteMe,
    }),
    route({
      method: 'GET',
      path: '/v1/users/me/export',
      operationId: 'getExport',
      summary: 'Ask for everything that is held of me',
      description:
        'Moments later it is in a file of mine, as JSON: wait for the file (`GET /v1/files/{fileId}?wait=20`) or for the push `file.ready`. Works with or without a profile. Asking again within eight hours gives the same file, which is deleted after a week.',
      responses: { 202: shownExport },
      problems: ['conflict'],
      limit: { name: 'exports', max: 100, per: 'day' },
      handle: getExport,
    }),
    route({
      method: 'PUT',
      path: '/v1/users/me/blocks/{userId}',
      operationId: 'putBlock',
      summary: 'Block a person',
      description:
        'Neither of you finds, sees, likes or writes to the other from now on, and your match and its chat end. They are not told: you look like nobody to each other.',
      params: userParams,
      responses: { 204: null },
      problems: ['not-found', 'conflict'],
      limit: { name: 'blocks', max: 200, per: 'day' },
      handle: putBlock,
    }),
    route({
      method: 'DELETE',
      path: '/v1/users/me/blocks/{userId}',
      operationId: 'deleteBlock',
      summary: 'End a block of mine',
      description: 'You see each other again. What the block ended stays ended.',
      params: userParams,
      responses: { 204: null },
      handle: deleteBlock,
    }),
    route({
      method: 'GET',
      path: '/v1/users/me/blocks',
      operationId: 'listBlocks',
      summary: 'People whom I blocked, newest first',
      query: z.strictObject(pageParameters),
      responses: { 200: pageOf(shownBlock, 'BlockPage') },
      handle: getBlocks,
    }),
    route({
      method: 'GET',
      path: '/v1/users/{userId}',
      operationId: 'getUser',
      summary: 'The public part of a profile',
      params: userParams,
      responses: { 200: publicProfile },
      resource: true,
      handle: getUser,
    }),
    route({
      method: 'GET',
      path: '/v1/users/{userId}/avatar',
      operationId: 'getAvatar',
      summary: "URLs of a person's avatar",
      description:
        'The URLs are valid for 3 to 5 minutes. Fetch them without an Authorization header: with one they fail.',
      params: userParams,
      responses: { 200: avatar },
      secret: true,
      handle: getAvatar,
    }),
    route({
      method: 'GET',
      path: '/v1/users',
      operationId: 'listUsers',
      summary: 'Find profiles by the start of their nickname',
      description:
        'Ignores case and Unicode form. Results are in nickname order. A page may have fewer than the limit: the list ends where there is no nextCursor.',
      query: z.strictObject({
        nickname: z
          .string()
          .min(1)
          .max(20)
          .describe('The start of the nickname.')
          .meta({ examples: ['mi'] }),
        ...pageParameters,
      }),
      responses: { 200: pageOf(publicProfile, 'ProfilePage') },
      handle: listUsers,
    }),
  ],
});
