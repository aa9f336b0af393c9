import { LocalFailure } from '../core/failure.ts';

/** Whether a schedule is due in the minute that starts at this time (UTC). */
export type Due = (minute: Date) => boolean;

interface Field {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly names?: readonly string[];
  value(time: Date): number;
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

const fields: readonly Field[] = [
  { name: 'minutes', from: 0, to: 59, value: (time) => time.getUTCMinutes() },
  { name: 'hours', from: 0, to: 23, value: (time) => time.getUTCHours() },
  { name: 'day of month', from: 1, to: 31, value: (time) => time.getUTCDate() },
  { name: 'month', from: 1, to: 12, names: months, value: (time) => time.getUTCMonth() + 1 },
  { name: 'day of week', from: 1, to: 7, names: weekdays, value: (time) => time.getUTCDay() + 1 },
  { name: 'year', from: 1970, to: 2199, value: (time) => time.getUTCFullYear() },
];

const daysInMonth = (time: Date): number =>
  new Date(Date.UTC(time.getUTCFullYear(), time.getUTCMonth() + 1, 0)).getUTCDate();

const weekdayOf = (time: Date, date: number): number =>
  new Date(Date.UTC(time.getUTCFullYear(), time.getUTCMonth(), date)).getUTCDay();

/** The weekday (Monday to Friday) nearest to a date within its month. */
function nearestWeekday(time: Date, date: number): number {
  const [weekday, days] = [weekdayOf(time, date), daysInMonth(time)];
  if (weekday === 6) return date > 1 ? date - 1 : date + 2;
  if (weekday === 0) return date < days ? date + 1 : date - 2;
  return date;
}

/** `L`: the last day of the month; `15W`: the weekday nearest to the 15th; `LW`: the last weekday. */
function specialDay(part: string, numberOf: (text: string) => number): Due | undefined {
  if (part === 'L') return (time) => time.getUTCDate() === daysInMonth(time);
  if (part === 'LW') return (time) => time.getUTCDate() === nearestWeekday(time, daysInMonth(time));
  const near = /^(\d+)W$/.exec(part)?.[1];
  if (near === undefined) return undefined;
  const date = numberOf(near);
  return (time) => date <= daysInMonth(time) && time.getUTCDate() === nearestWeekday(time, date);
}

/** Values that are not numbers: a special day, or the last or nth such weekday of the month. */
function special(part: string, field: Field, numberOf: (text: string) => number): Due | undefined {
  if (field.name === 'day of month') return specialDay(part, numberOf);
  if (field.name !== 'day of week') return undefined;
  const last = /^(\w+)L$/.exec(part)?.[1];
  if (last !== undefined) {
    const day = numberOf(last);
    return (time) => field.value(time) === day && time.getUTCDate() > daysInMonth(time) - 7;
  }
  const [, weekday, count] = /^(\w+)#([1-5])$/.exec(part) ?? [];
  if (weekday === undefined) return undefined;
  const day = numberOf(weekday);
  return (time) => field.value(time) === day && Math.ceil(time.getUTCDate() / 7) === Number(count);
}

function dueIn(text: string, field: Field, refuse: () => never): Due {
  const numberOf = (given: string): number => {
    const named = field.names?.indexOf(given.toUpperCase()) ?? -1;
    const value = named >= 0 ? named + field.from : /^\d+$/.test(given) ? Number(given) : Number.NaN;
    return value >= field.from && value <= field.to ? value : refuse();
  };
  const tests = text.split(',').map((part): Due => {
    const odd = special(part, field, numberOf);
    if (odd) return odd;
    const [range = '', step] = part.split('/');
    const every = step === undefined ? 1 : Number(step);
    if (!(every >= 1)) return refuse();
    const [low, high] =
      range === '*' || range === '?' ? [field.from, field.to] : range.split('-').map(numberOf);
    const end = high ?? (step === undefined ? low : field.to);
    if (low === undefined || end === undefined) return refuse();
    return (time) => {
      const value = field.value(time);
      return value >= low && value <= end && (value - low) % every === 0;
    };
  });
  return (time) => tests.some((due) => due(time));
}

/** Compiles the content of `cron(…)`: EventBridge's six fields, in UTC. Throws a LocalFailure for anything else. */
export function cron(expression: string): Due {
  const refuse = (): never => {
    throw new LocalFailure(
      `cron(${expression}) is not a valid schedule. Write six fields, for example cron(0 9 ? * MON-FRI *).`,
    );
  };
  const texts = expression.trim().split(/\s+/);
  if (texts.length !== fields.length) return refuse();
  const tests = fields.map((field, index) => dueIn(texts[index] ?? '', field, refuse));
  return (minute) => tests.every((due) => due(minute));
}
