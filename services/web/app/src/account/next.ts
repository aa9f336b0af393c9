/** Where to go after signing in: only a path of this app. */
export function nextOf(next: string | string[] | undefined): string {
  const path = Array.isArray(next) ? next[0] : next;
  return path !== undefined && /^\/(?![/\\])/.test(path) ? path : '/';
}
