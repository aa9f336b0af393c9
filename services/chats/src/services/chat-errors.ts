import { Problem } from '@moim/common/http';

/** The same for an unknown chat and for one of other people. */
export function noChat(): Problem {
  return new Problem('not-found', { detail: 'You have no such chat.' });
}

export function noMessage(): Problem {
  return new Problem('not-found', { detail: 'The chat has no such message.' });
}

export function closedChat(): Problem {
  return new Problem('conflict', { detail: 'The chat is closed: it can be read, but nothing can be sent.' });
}
