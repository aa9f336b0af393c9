// @ts-nocheck
import { appendFileSync } from 'node:fs';

const colours = { DEBUG: 90, INFO: 36, WARN: 33, ERROR: 31, CRITICAL: 31 };
// The logger repeats these in every line; they are useless in the terminal.
const dropped = new Set([
  'level',
  'message',
  'timestamp',
  'service',
  'sampling_rate',
  'xray_trace_id',
  'cold_start',
  '_aws',
]);
const functionFields = /^function_/;

const shown = (value) => (typeof value === 'string' ? value : JSON.stringify(value));

function fieldsOf(entry) {
  return Object.entries(entry)
    .filter(([key]) => !dropped.has(key) && !functionFields.test(key))
    .map(([key, value]) => `${key}=${shown(key === 'error' && value?.stack ? value.stack : value)}`)
    .join(' ');
}

/** Formats a structured log line for people: time, service, level, message, other fields. */
export function readable(service, line) {
  let entry;
  try {
    entry = JSON.parse(line);
  } catch {
    return `${service.padEnd(8)} ${line}`;
  }
  if (typeof entry !== 'object' || entry === null || !('message' in entry))
    return `${service.padEnd(8)} ${line}`;
  const level = String(entry.level ?? 'INFO').toUpperCase();
  const time = String(entry.timestamp ?? new Date().toISOString()).slice(11, 19);
  return `${time} ${service.padEnd(8)} \x1b[${colours[level] ?? 0}m${level.padEnd(5)}\x1b[0m ${shown(entry.message)} ${fieldsOf(entry)}`.trimEnd();
}

/** Writes the function's output to the terminal, formatted, and to the log file, unchanged. */
export function captureLogs(service, logFile, raw) {
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    let rest = '';
    stream.write = (chunk, encoding, callback) => {
      const lines = (rest + (typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString())).split('\n');
      rest = lines.pop() ?? '';
      if (lines.length > 0) {
        appendFileSync(logFile, `${lines.join('\n')}\n`);
        write(`${lines.map((line) => (raw ? line : readable(service, line))).join('\n')}\n`);
      }
      const done = typeof encoding === 'function' ? encoding : callback;
      if (done) process.nextTick(done);
      return true;
    };
  }
}
