import { relative } from 'node:path';

/** Formats a stack for the terminal: the messages, and the frames in the project's own source. */
export function sourceStack(stack: string): string {
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
