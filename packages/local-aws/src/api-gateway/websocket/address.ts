import { websocketFolder } from './api.ts';

/** What a path on the gateway's port addresses: a stage of a WebSocket API, or one of its connections. */
export interface Address {
  readonly api: string;
  readonly stage: string;
  /** Of a request to `@connections`. */
  readonly connectionId?: string;
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Reads `/ws/<api>/<stage>` and `/ws/<api>/<stage>/@connections/<id>`; undefined for every other path. */
export function addressOf(path: string): Address | undefined {
  const [root, api, stage, connections, connectionId, ...others] = path.split('/').slice(1);
  if (`/${root}` !== websocketFolder || !api || !stage || others.length > 0) return undefined;
  // Clients may end the stage with a slash.
  if (connections === undefined || (connections === '' && connectionId === undefined)) return { api, stage };
  if (decoded(connections) !== '@connections' || connectionId === undefined) return undefined;
  return { api, stage, connectionId: decoded(connectionId) };
}
