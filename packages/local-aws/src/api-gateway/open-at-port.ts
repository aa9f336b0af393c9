import { setTimeout as sleep } from 'node:timers/promises';
import { LocalFailure } from '../core/failure.ts';
import { startCommand } from '../core/start-command.ts';
import type { Terminal } from '../core/terminal.ts';
import type { Front } from './front.ts';
import { type Gateway, openGateway } from './gateway.ts';
import type { RespondWithError } from './response.ts';
import type { Report } from './server.ts';

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

/** Opens the gateway, or fails with advice. A previous run may need a moment to release the port. */
export async function openAtPort(
  port: number,
  terminal: Terminal,
  respondWithError: RespondWithError,
  report: Report,
  say: (line: string) => void,
  front?: Front,
): Promise<Gateway> {
  const patience = 1000;
  const deadline = Date.now() + patience;
  while (true) {
    try {
      return await openGateway(port, terminal, respondWithError, report, say, front);
    } catch (error) {
      if (codeOf(error) === 'EACCES') {
        throw new LocalFailure(
          `Port ${port} requires root. Choose one above 1023, for example \`PORT=3100 ${startCommand()}\`.`,
        );
      }
      if (codeOf(error) !== 'EADDRINUSE') throw error;
      if (Date.now() > deadline) {
        throw new LocalFailure(
          `Port ${port} is taken by another program. End that program or choose another port, for example \`PORT=${port + 100} ${startCommand()}\`.`,
        );
      }
      await sleep(100);
    }
  }
}
