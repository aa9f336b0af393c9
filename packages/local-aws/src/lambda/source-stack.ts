import { relative } from 'node:path';

/** Formats a load failure: the message and the stack frames in the project's own source. */
export function loadFailure(stack: string): string {
  const lines = stack.split('\n').filter((line) => {
    if (!/^\s+at /.test(line)) return line.trim() !== '';
    return !/node:internal|local-aws\/src|node_modules|<anonymous>/.test(line);
  });
  return lines
    .map(
      (line) => `    ${line.replace(/file:\/\/([^\s):]+)/g, (_url, path) => relative(process.cwd(), path))}`,
    )
    .join('\n');
}
