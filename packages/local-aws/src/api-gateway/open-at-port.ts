import { setTimeout as sleep } from 'node:timers/promises';
import { LocalFailure } from '../core/failure.ts';
import type { Terminal } from '../core/terminal.ts';
import { type Gateway, openGateway } from './gateway.ts';
import type { RespondWithError } from './response.ts';

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

/** Opens the gateway, or says what to do when its port is taken. A former run may need a moment to let go of it. */
export async function openAtPort(
  port: number,
  terminal: Terminal,
  respondWithError: RespondWithError,
): Promise<Gateway> {
  const patience = 1000;
  const deadline = Date.now() + patience;
  while (true) {
    try {
      return await openGateway(port, terminal, respondWithError);
    } catch (error) {
      if (codeOf(error) === 'EACCES') {
        throw new LocalFailure(
          `Port ${port} needs the rights of root: take one above 1023, as in \`PORT=3100 npm start\`.`,
        );
      }
      if (codeOf(error) !== 'EADDRINUSE') throw error;
      if (Date.now() > deadline) {
        throw new LocalFailure(
          `Port ${port} is taken by another program: end it, or take another one, as in \`PORT=${port + 100} npm start\`.`,
        );
      }
      await sleep(100);
    }
  }
}
