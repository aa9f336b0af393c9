// @ts-nocheck
import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';

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
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const shown = (value) => (typeof value === 'string' ? value : JSON.stringify(value));
const isError = (value) => typeof value === 'object' && value !== null && typeof value.stack === 'string';

/** Fields as `name=value`. An id is shortened, and shown once however many fields have it. */
function fieldsOf(entry) {
  const seen = new Set();
  return Object.entries(entry)
    .filter(([key, value]) => !dropped.has(key) && !functionFields.test(key) && !isError(value))
    .filter(([, value]) => {
      const isRepeated = typeof value === 'string' && uuid.test(value) && seen.has(value);
      seen.add(value);
      return !isRepeated;
    })
    .map(
      ([key, value]) =>
        `${key}=${typeof value === 'string' && uuid.test(value) ? value.slice(0, 8) : shown(value)}`,
    )
    .join(' ');
}

/** The frames of a stack in the project's own source. */
const framesOf = (stack) =>
  stack
    .split('\n')
    .filter(
      (line) => /^\s+at /.test(line) && !/node:internal|local-aws\/src|node_modules|<anonymous>/.test(line),
    )
    .map(
      (line) =>
        `      ${line.trim().replace(/file:\/\/([^\s):]+)/g, (_url, path) => relative(process.cwd(), path))}`,
    );

/** An error and its causes, the innermost first, with source lines. */
function errorLines(error) {
  const own = [`${error.name ?? 'Error'}: ${error.message}`, ...framesOf(error.stack)];
  if (!isError(error.cause)) return own.map((line, index) => (index === 0 ? `    ${line}` : line));
  return [...errorLines(error.cause), `    which caused ${own[0]}`];
}

/** Formats a structured log line for people: time, service, level, message, other fields, then errors by cause. */
export function readable(service, line, hasColours) {
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
  const painted = hasColours ? `\x1b[${colours[level] ?? 0}m${level.padEnd(5)}\x1b[0m` : level.padEnd(5);
  const first =
    `${time} ${service.padEnd(8)} ${painted} ${shown(entry.message)} ${fieldsOf(entry)}`.trimEnd();
  return [first, ...Object.values(entry).filter(isError).flatMap(errorLines)].join('\n');
}

/** Whether a line belongs to the access log, which the terminal leaves out. */
function isAccess(line, accessLog) {
  const fields = Object.entries(accessLog);
  if (fields.length === 0) return false;
  try {
    const entry = JSON.parse(line);
    return fields.every(([name, value]) => entry[name] === value);
  } catch {
    return false;
  }
}

/** Writes the function's output to the terminal, formatted, and to the log file, unchanged. */
export function captureLogs(service, { logFile, raw, accessLog, hasColours }) {
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    let rest = '';
    stream.write = (chunk, encoding, callback) => {
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
