import { Problem } from '@moim/common/http';

/** The same for an unknown post, a deleted one, and one of somebody whom the caller cannot see. */
export function noPost(): Problem {
  return new Problem('not-found', { detail: 'There is no such post.' });
}

export function noComment(): Problem {
  return new Problem('not-found', { detail: 'The post has no such comment.' });
}
