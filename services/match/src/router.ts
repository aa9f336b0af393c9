import { createRouter, limitCounter, pageOf, pageParameters, route } from '@moim/common/http';
import { suspensionCheck } from '@moim/common/suspensions';
import * as z from 'zod';
import { listCandidates } from './controllers/candidates.ts';
import { deleteLike, listGivenLikes, listReceivedLikes, putLike, putPass } from './controllers/likes.ts';
import { deleteMatch, getMatch, listMatches } from './controllers/matches.ts';
import { limits, suspensions } from './models/index.ts';
import {
  candidate,
  candidateLimit,
  likeResult,
  matchPath,
  shownLike,
  shownMatch,
  userPath,
} from './models/match-schemas.ts';

export const router = createRouter({
  service: 'match',
  description: 'People whom you may like, and who like you.',
  limitCounter: limitCounter(limits),
  suspensionCheck: suspensionCheck(suspensions),
  routes: [
    route({
      method: 'GET',
      path: '/v1/match/candidates',
      operationId: 'listCandidates',
      summary: 'People whom I neither liked, passed nor matched',
      description:
        'Those who share the most interests first, among the recently active; then the others. A page may have fewer candidates than the limit, or none: the list ends where there is no nextCursor.',
      query: z.strictObject({ ...pageParameters, limit: candidateLimit }),
      responses: { 200: pageOf(candidate, 'CandidatePage') },
      problems: ['conflict'],
      limit: { name: 'candidates', max: 120, per: 'minute' },
      handle: listCandidates,
    }),
    route({
      method: 'PUT',
      path: '/v1/match/likes/{userId}',
      operationId: 'putLike',
      summary: 'Like a person',
      description: 'When both like each other, there is exactly one match, and both get its id.',
      params: userPath,
      responses: { 200: likeResult },
      problems: ['not-found', 'conflict'],
      limit: { name: 'likes', max: 1_000, per: 'day' },
      handle: putLike,
    }),
    route({
      method: 'DELETE',
      path: '/v1/match/likes/{userId}',
      operationId: 'deleteLike',
      summary: 'Withdraw my like',
      params: userPath,
      responses: { 204: null },
      problems: ['conflict'],
      handle: deleteLike,
    }),
    route({
      method: 'PUT',
      path: '/v1/match/passes/{userId}',
      operationId: 'putPass',
      summary: 'Pass a person',
      description: 'They are no longer proposed to me. A later like overrides it.',
      params: userPath,
      responses: { 204: null },
      problems: ['not-found', 'conflict'],
      handle: putPass,
    }),
    route({
      method: 'GET',
      path: '/v1/match/likes',
      operationId: 'listLikes',
      summary: 'People whom I like without a match, newest first',
      query: z.strictObject(pageParameters),
      responses: { 200: pageOf(shownLike, 'LikePage') },
      handle: listGivenLikes,
    }),
    route({
      method: 'GET',
      path: '/v1/match/likes/received',
      operationId: 'listReceivedLikes',
      summary: 'People who like me and about whom I have not decided, newest first',
      query: z.strictObject(pageParameters),
      responses: { 200: pageOf(shownLike, 'LikePage') },
      handle: listReceivedLikes,
    }),
    route({
      method: 'GET',
      path: '/v1/match/matches',
      operationId: 'listMatches',
      summary: 'My matches, newest first',
      query: z.strictObject(pageParameters),
      responses: { 200: pageOf(shownMatch, 'MatchPage') },
      handle: listMatches,
    }),
    route({
      method: 'GET',
      path: '/v1/match/matches/{matchId}',
      operationId: 'getMatch',
      summary: 'A match of mine',
      params: matchPath,
      responses: { 200: shownMatch },
      resource: true,
      handle: getMatch,
    }),
    route({
      method: 'DELETE',
      path: '/v1/match/matches/{matchId}',
      operationId: 'deleteMatch',
      summary: 'End a match of mine',
      description: 'Closes its chat. Neither of you is proposed to the other again.',
      params: matchPath,
      responses: { 204: null },
      resource: true,
      handle: deleteMatch,
    }),
  ],
});
