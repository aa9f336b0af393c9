import { isObject, type JsonObject } from '../../../core/json.ts';
import { closeServer, listen } from '../../../core/ports.ts';
import { errorResponder } from '../../response.ts';
import { gatewayServer } from '../../server.ts';
import type { RequestAuthorizer, WebsocketApi, WebsocketRoute } from '../api.ts';
import { websocketGateway } from '../websocket-gateway.ts';

/** A function in the test's process; what it throws counts as a failure of the handler. */
type Handler = (event: JsonObject) => unknown;

/** A function that keeps its events in `events`. */
export const noting =
  (events: JsonObject[], result: unknown = { statusCode: 200 }): Handler =>
  (event) => {
    events.push(event);
    return result;
  };

const invoked = (handler: Handler) => ({
  invoke: async (event: unknown) => {
    try {
      return { value: await handler(isObject(event) ? event : {}) };
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? '') : String(error);
      return { failure: { kind: 'handler' as const, message } };
    }
  },
});

interface Settings {
  readonly routes: Readonly<Record<string, Handler>>;
  /** Routes with a route response. */
  readonly responding?: readonly string[];
  readonly authorizer?: Handler;
  readonly identitySource?: readonly string[];
}

function apiOf({ routes, responding = [], authorizer, identitySource = [] }: Settings): WebsocketApi {
  const asked: RequestAuthorizer | undefined = authorizer && {
    function: invoked(authorizer),
    identitySource,
  };
  const entries = Object.entries(routes).map(([key, handler]): [string, WebsocketRoute] => [
    key,
    {
      key,
      function: invoked(handler),
      responds: responding.includes(key),
      ...(asked && key === '$connect' && { authorizer: asked }),
    },
  ]);
  const selection = '$request.body.action';
  return { id: 'chat', stage: 'dev', region: 'eu-west-1', selection, routes: new Map(entries) };
}

/** A gateway in the test's process, with one WebSocket API `chat` and a clock that the test sets. */
export async function localGateway(settings: Settings) {
  const complaints: string[] = [];
  const lines: string[] = [];
  const terminal = {
    say: (line: string) => void lines.push(line),
    complain: (line: string) => void complaints.push(line),
  };
  let ahead = 0;
  const gateway = websocketGateway({
    terminal,
    say: terminal.say,
    now: () => Date.now() + ahead,
    sweepEvery: 10,
  });
  const server = gatewayServer(
    Promise.resolve(gateway.manage),
    terminal,
    errorResponder(({ message }) => ({ contentType: 'application/json', body: { message } })),
    () => {},
    gateway.upgrade,
  );
  const port = await listen(server, 0);
  gateway.serve([apiOf(settings)]);
  return {
    url: `ws://localhost:${port}/ws/chat/dev`,
    /** For `@connections`. */
    endpoint: `http://localhost:${port}/ws/chat/dev`,
    complaints,
    lines,
    serve: (next: Settings) => gateway.serve([apiOf(next)]),
    remove: () => gateway.serve([]),
    /** Moves the clock of connections. */
    advance: (milliseconds: number) => {
      ahead += milliseconds;
    },
    stop: async () => {
      await gateway.stop();
      await closeServer(server);
    },
  };
}
