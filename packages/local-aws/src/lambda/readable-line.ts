import { relative } from 'node:path';
import { isObject, type JsonObject, stringOf } from '../core/json.ts';

const colours = new Map([
  ['DEBUG', 90],
  ['INFO', 36],
  ['WARN', 33],
  ['ERROR', 31],
  ['CRITICAL', 31],
]);
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

/** An error as the logger writes it. */
type LoggedError = JsonObject & { stack: string };

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
const isError = (value: unknown): value is LoggedError => isObject(value) && typeof value.stack === 'string';
const isId = (value: unknown): value is string => typeof value === 'string' && uuid.test(value);

/** Fields as `name=value`. An id is shortened, and shown once however many fields have it. */
function fieldsOf(entry: JsonObject): string {
  const seen = new Set<unknown>();
  return Object.entries(entry)
    .filter(([key, value]) => !dropped.has(key) && !functionFields.test(key) && !isError(value))
    .filter(([, value]) => {
      const isRepeated = isId(value) && seen.has(value);
      seen.add(value);
      return !isRepeated;
    })
    .map(([key, value]) => `${key}=${isId(value) ? value.slice(0, 8) : shown(value)}`)
    .join(' ');
}

/** The frames of a stack in the project's own source. */
const framesOf = (stack: string): string[] =>
  stack
    .split('\n')
    .filter(
      (line) => /^\s+at /.test(line) && !/node:internal|local-aws\/src|node_modules|<anonymous>/.test(line),
    )
    .map(
      (line) =>
        `      ${line.trim().replace(/file:\/\/([^\s):]+)/g, (_url, path: string) => relative(process.cwd(), path))}`,
    );

/** An error and its causes, the innermost first, with source lines. */
function errorLines({ name, message, stack, cause }: LoggedError): string[] {
  const own = [`${stringOf(name, 'Error')}: ${shown(message)}`, ...framesOf(stack)];
  if (!isError(cause)) return own.map((line, index) => (index === 0 ? `    ${line}` : line));
  return [...errorLines(cause), `    which caused ${own[0]}`];
}

/** Formats a structured log line for people: time, service, level, message, other fields, then errors by cause. */
export function readable(service: string, line: string, hasColours: boolean): string {
  const unchanged = `${service.padEnd(8)} ${line}`;
  let entry: unknown;
  try {
    entry = JSON.parse(line);
  } catch {
    return unchanged;
  }
  if (!isObject(entry) || !('message' in entry)) return unchanged;
  const level = String(entry.level ?? 'INFO').toUpperCase();
  const time = String(entry.timestamp ?? new Date().toISOString()).slice(11, 19);
  const painted = hasColours ? `\x1b[${colours.get(level) ?? 0}m${level.padEnd(5)}\x1b[0m` : level.padEnd(5);
  const first =
    `${time} ${service.padEnd(8)} ${painted} ${shown(entry.message)} ${fieldsOf(entry)}`.trimEnd();
  return [first, ...Object.values(entry).filter(isError).flatMap(errorLines)].join('\n');
}
