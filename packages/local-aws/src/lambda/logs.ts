import { appendFileSync } from 'node:fs';
import { isObject } from '../core/json.ts';
import type { LogSettings } from './host-settings.ts';
import { readable } from './readable-line.ts';

/** Whether a line belongs to the access log, which the terminal leaves out. */
function isAccess(line: string, accessLog: LogSettings['accessLog']): boolean {
  const fields = Object.entries(accessLog);
  if (fields.length === 0) return false;
  try {
    const entry: unknown = JSON.parse(line);
    return isObject(entry) && fields.every(([name, value]) => entry[name] === value);
  } catch {
    return false;
  }
}

/** Writes the function's output to the terminal, formatted, and to the log file, unchanged. */
export function captureLogs(service: string, { logFile, raw, accessLog, hasColours }: LogSettings): void {
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    let rest = '';
    stream.write = (
      chunk: string | Uint8Array,
      encoding?: BufferEncoding | ((error?: Error | null) => void),
      callback?: (error?: Error | null) => void,
    ): boolean => {
      const lines = (rest + (typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString())).split('\n');
      rest = lines.pop() ?? '';
      if (lines.length > 0) appendFileSync(logFile, `${lines.join('\n')}\n`);
      const printed = raw
        ? lines
        : lines
            .filter((line) => !isAccess(line, accessLog))
            .map((line) => readable(service, line, hasColours));
      if (printed.length > 0) write(`${printed.join('\n')}\n`);
      const done = typeof encoding === 'function' ? encoding : callback;
      if (done) process.nextTick(done);
      return true;
    };
  }
}
