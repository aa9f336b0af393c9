import type { components } from '../schema.d.ts';
import type { components as socketComponents } from '../socket-schema.d.ts';

export type Problem = components['schemas']['Problem'];

/** What can go wrong with a live connection. README.md says what an app does about each. */
export type LiveErrorCode =
  | 'signed-out'
  | 'refused'
  | 'unreachable'
  | 'connection-lost'
  | 'chat-refused'
  | 'listing-failed'
  | 'action-refused'
  | 'invalid-message'
  | 'listener-failed';

const final: readonly LiveErrorCode[] = ['signed-out', 'refused', 'chat-refused'];

/** Something that went wrong with a live connection. `cause` has the reason. */
export class LiveError extends Error {
  override readonly name = 'LiveError';
  readonly code: LiveErrorCode;
  /** What the API answered, if it did. */
  readonly problem: Problem | socketComponents['schemas']['SocketProblem'] | undefined;

  constructor(
    code: LiveErrorCode,
    message: string,
    { cause, problem }: { cause?: unknown; problem?: LiveError['problem'] } = {},
  ) {
    super(message, { cause: cause ?? problem });
    this.code = code;
    this.problem = problem;
  }

  /** Whether the connection, or for `chat-refused` the subscription, has ended for good. */
  get isFinal(): boolean {
    return final.includes(this.code);
  }
}
