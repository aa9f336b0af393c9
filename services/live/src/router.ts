import { createRouter, limitCounter, route } from '@moim/common/http';
import { suspensionCheck } from '@moim/common/suspensions';
import { deleteDevice, getDevices, putDevice } from './controllers/devices.ts';
import { getSettings, patchSettings } from './controllers/notification-settings.ts';
import { createTicket } from './controllers/tickets.ts';
import { deviceInput, deviceParams, shownDevices } from './models/device-schemas.ts';
import { limits } from './models/index.ts';
import { settingsChanges, shownSettings } from './models/settings-schemas.ts';
import { suspensions } from './models/suspensions.ts';
import { shownTicket } from './models/ticket-schemas.ts';

export const router = createRouter({
  service: 'live',
  description: 'What happens, while it happens: over a WebSocket, and as notifications on devices.',
  limitCounter: limitCounter(limits),
  suspensionCheck: suspensionCheck(suspensions),
  routes: [
    route({
      method: 'POST',
      path: '/v1/live/tickets',
      operationId: 'createTicket',
      summary: 'A ticket for the WebSocket',
      description:
        'The URL opens one connection, within 30 seconds. The connection ends with the access token that asked for the ticket, or after two hours.',
      responses: { 201: shownTicket },
      problems: ['conflict'],
      limit: { name: 'tickets', max: 60, per: 'minute' },
      secret: true,
      handle: createTicket,
    }),
    route({
      method: 'PUT',
      path: '/v1/users/me/devices/{deviceId}',
      operationId: 'putDevice',
      summary: 'Notify me on this device',
      description:
        'Call it whenever the app starts: tokens change. A token that another person registered is mine from now on. At most 10 devices; another one replaces the one that was registered least recently.',
      params: deviceParams,
      body: deviceInput,
      responses: { 204: null },
      problems: ['conflict'],
      limit: { name: 'devices', max: 60, per: 'hour' },
      handle: putDevice,
    }),
    route({
      method: 'DELETE',
      path: '/v1/users/me/devices/{deviceId}',
      operationId: 'deleteDevice',
      summary: 'Notify me on this device no longer',
      description: 'Call it before signing out.',
      params: deviceParams,
      responses: { 204: null },
      handle: deleteDevice,
    }),
    route({
      method: 'GET',
      path: '/v1/users/me/devices',
      operationId: 'listDevices',
      summary: 'The devices that I am notified on, the latest registered first',
      responses: { 200: shownDevices },
      handle: getDevices,
    }),
    route({
      method: 'GET',
      path: '/v1/users/me/notifications',
      operationId: 'getNotificationSettings',
      summary: 'What I am notified of',
      responses: { 200: shownSettings },
      resource: true,
      handle: getSettings,
    }),
    route({
      method: 'PATCH',
      path: '/v1/users/me/notifications',
      operationId: 'patchNotificationSettings',
      summary: 'Change what I am notified of',
      body: settingsChanges,
      responses: { 200: shownSettings },
      problems: ['conflict'],
      resource: true,
      handle: patchSettings,
    }),
  ],
});
