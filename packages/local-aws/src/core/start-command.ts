/**
 * The command line that starts the local AWS again, for advice in messages: `npm start` where a script ran it, else
 * `npx local-aws`.
 *
 * @example startCommand('--reset') // npm start -- --reset
 */
export function startCommand(...flags: string[]): string {
  const isScript = process.argv[1]?.endsWith('start.ts') || process.env.npm_lifecycle_event !== undefined;
  if (!isScript) return ['npx local-aws', ...flags].join(' ');
  return ['npm start', ...(flags.length > 0 ? ['--', ...flags] : [])].join(' ');
}
