import { sourceStack } from '../../lambda/source-stack.ts';
import type { WebsocketApi } from './api.ts';
import { type Connection, send } from './connections.ts';
import type { WebsocketContext } from './context.ts';
import { messageEvent } from './event.ts';
import { newId } from './ids.ts';
import { type Integration, integrationOf } from './integration.ts';
import { errorBody } from './refuse.ts';
import { selectRoute } from './route-selection.ts';

const outcomeText = (result: Integration): string =>
  'failed' in result ? 'Internal server error' : String(result.status);

/**
 * Hands a message to the function of its route. The client gets what the function returns only if the route has a
 * response; it always gets API Gateway's error when the function fails, or when there is no route.
 */
export async function receive(
  api: WebsocketApi,
  connection: Connection,
  body: string,
  context: WebsocketContext,
): Promise<void> {
  const { now, say, terminal } = context;
  const start = performance.now();
  const requestId = newId();
  connection.lastActiveAt = now();
  const selected = selectRoute(api.selection, body);
  const route = api.routes.get(selected) ?? api.routes.get('$default');
  const report = (text: string): void =>
    say(
      `WS ${api.id} ${route?.key ?? selected} ${text} ${Math.round(performance.now() - start)} ms  ${requestId.slice(0, 8)}`,
    );
  if (!route) {
    report('Forbidden  No function has this route or $default.');
    send(connection, errorBody('Forbidden', connection.id, requestId));
    return;
  }
  const event = messageEvent(connection, { body, routeKey: route.key, now: now(), requestId });
  const result = integrationOf(await route.function.invoke(event));
  report(outcomeText(result));
  if ('failed' in result) {
    terminal.complain(`${api.id}: ${route.key}\n${sourceStack(result.message)}`);
    send(connection, errorBody('Internal server error', connection.id, requestId));
  } else if (route.responds && result.body !== '') {
    send(connection, result.body);
  }
}
