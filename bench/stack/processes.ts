import { readdirSync, readFileSync } from 'node:fs';

/** What a process and its descendants use. */
export interface Usage {
  /** Processor time in seconds. */
  cpu: number;
  /** Resident memory in MB, by program. */
  megabytes: Record<string, number>;
}

interface Process {
  parent: number;
  program: string;
  cpu: number;
  megabytes: number;
}

const ticksPerSecond = 100;
const pageSize = 4_096;

/** Reads a process from Linux's /proc; undefined if it has ended. */
function processOf(pid: number): Process | undefined {
  try {
    const [, program = '', rest = ''] =
      /^\d+ \((.*)\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    // After the name: state, parent, …; proc(5) counts from the pid, so utime and stime are 14 and 15.
    const fields = rest.split(' ').map(Number);
    const [parent = 0, user = 0, system = 0] = [fields[1], fields[11], fields[12]];
    const [, pages = 0] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ').map(Number);
    return {
      parent,
      program: program === 'java' ? 'java' : 'node',
      cpu: (user + system) / ticksPerSecond,
      megabytes: (pages * pageSize) / 1_000_000,
    };
  } catch {
    return undefined;
  }
}

/** Measures a process and its descendants. Works on Linux only. */
export function usageOf(root: number): Usage {
  const all = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const found = processOf(Number(name));
        return found ? [[Number(name), found] as const] : [];
      }),
  );
  const isWithin = (pid: number): boolean =>
    pid === root || (all.has(pid) && isWithin(all.get(pid)?.parent ?? 0));
  const own = [...all].filter(([pid]) => isWithin(pid)).map(([, one]) => one);
  const programs = Map.groupBy(own, ({ program }) => program);
  return {
    cpu: own.reduce((sum, { cpu }) => sum + cpu, 0),
    megabytes: Object.fromEntries(
      [...programs].map(([name, some]) => [name, some.reduce((sum, { megabytes }) => sum + megabytes, 0)]),
    ),
  };
}
