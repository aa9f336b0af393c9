import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleOptions, handlerFiles } from '@moim/serverless-plugin/bundle-options';
import { build } from 'esbuild';

/** One function's bundle, and how long a new process takes to import it. */
export interface Start {
  /** `users-api`, or `bare`. */
  readonly name: string;
  readonly kilobytes: number;
  /** Lower quartiles in milliseconds, because other work of the machine only adds to them. */
  readonly wall: number;
  readonly cpu: number;
  /** How many times the bare handler's. */
  readonly wallRatio: number;
  readonly cpuRatio: number;
}

const bare = 'bare';
const servicesFolder = join(import.meta.dirname, '../../services');

/** The services that have functions. */
export const servicesWithFunctions = readdirSync(servicesFolder)
  .filter((name) => existsSync(join(servicesFolder, name, 'src')))
  .sort();

/** What functions find in their environment; none of it is used when they start. */
const environment = {
  STAGE: 'dev',
  SERVICE_NAME: 'bench',
  SERVICE_VERSION: '0',
  TABLE_PREFIX: 'bench-',
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  CURSOR_SECRET_ARN: 'bench',
  EVENT_BUS_NAME: 'bench',
  FILES_BUCKET: 'bench',
  MAX_FILES_PER_PERSON: '1',
  MAX_GIBIBYTES_PER_PERSON: '1',
  USER_POOL_CLIENT_ID: 'bench',
  USER_POOL_ID: 'bench',
};

/**
 * Bundles the functions of these services as they are deployed, and imports each bundle, and that of a bare DynamoDB
 * handler, in new processes: all in turn, `spawns` times.
 */
export async function measureStarts(services: readonly string[], spawns = 15): Promise<Start[]> {
  const folder = await mkdtemp(join(import.meta.dirname, '../../node_modules/.start-'));
  try {
    const sources = services.flatMap((service) =>
      Object.entries(handlerFiles(service)).map(([name, file]) => ({ name: `${service}-${name}`, file })),
    );
    const bundles = await Promise.all(
      [{ name: bare, file: join(import.meta.dirname, 'bare.ts') }, ...sources].map(async ({ name, file }) => {
        const outfile = join(folder, `${name}.mjs`);
        const { metafile } = await build({
          ...bundleOptions(),
          entryPoints: [file],
          outfile,
          metafile: true,
          logLevel: 'error',
        });
        const [output] = Object.values(metafile.outputs);
        return { name, outfile, kilobytes: Math.round((output?.bytes ?? 0) / 1024), times: [] as Times[] };
      }),
    );
    for (let spawn = -1; spawn < spawns; spawn++) {
      for (const { outfile, times } of bundles) {
        const time = timesOf(outfile);
        if (spawn >= 0) times.push(time);
      }
    }
    const quartiles = bundles.map(({ name, kilobytes, times }) => ({
      name,
      kilobytes,
      wall: quartile(times.map(({ wall }) => wall)),
      cpu: quartile(times.map(({ cpu }) => cpu)),
    }));
    const [base] = quartiles;
    return quartiles.map((one) => ({
      ...one,
      wallRatio: one.wall / (base?.wall ?? Number.NaN),
      cpuRatio: one.cpu / (base?.cpu ?? Number.NaN),
    }));
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface Times {
  readonly wall: number;
  readonly cpu: number;
}

function timesOf(file: string): Times {
  const script = `
    const [before, start] = [process.cpuUsage(), performance.now()];
    await import(${JSON.stringify(`file://${file}`)});
    const [wall, { user, system }] = [performance.now() - start, process.cpuUsage(before)];
    console.log(JSON.stringify({ wall, cpu: (user + system) / 1000 }));
    process.exit();`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  return JSON.parse(output.trim().split('\n').at(-1) ?? '');
}

function quartile(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 4)] ?? Number.NaN;
}
