import type { Client } from 'openapi-fetch';
import type { components, paths } from '../schema.d.ts';
import type { components as socketComponents } from '../socket-schema.d.ts';

/** A message as the members of its chat see it. */
export type Message = components['schemas']['Message'];

/** What a service reports by itself over the socket. */
export type LivePush = socketComponents['schemas']['SocketPush'];

/** What a client may say over the socket. */
export type LiveAction = socketComponents['schemas']['SocketAction'];

/** The client of the API that the socket needs. */
export type LiveClient = Client<paths>;
