import { createRouter, pageOf, pageParameters, route } from '@moim/common/http';
import * as z from 'zod';
import { deleteMe, getAvatar, getMe, getUser, listUsers, patchMe, putMe } from './controllers/profiles.ts';
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
      description: 'Ignores case and Unicode form. Results are in nickname order.',
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
