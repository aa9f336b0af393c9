import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeHandler } from './bundle.ts';
import { layerNames, type Results } from './layers.ts';
import { median, rounded } from './median.ts';

const spawns = 15;

/** The time in milliseconds in which a new process imports a handler as deployed. The layers take turns. */
export async function measureColdImport(): Promise<Results> {
  const folder = await mkdtemp(join(import.meta.dirname, '../../node_modules/.bench-'));
  try {
    const files = await Promise.all(
      layerNames.map(async (name) => {
        const file = join(folder, `${name}.mjs`);
        await writeHandler(name, file);
        return { name, file, times: [] as number[] };
      }),
    );
    for (let spawn = -1; spawn < spawns; spawn++) {
      for (const { file, times } of files) {
        const time = importTime(file);
        if (spawn >= 0) times.push(time);
      }
    }
    return {
      coldImportMs: Object.fromEntries(files.map(({ name, times }) => [name, rounded(median(times))])),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function importTime(file: string): number {
  const script = `const t = performance.now(); await import(${JSON.stringify(`file://${file}`)}); console.log(performance.now() - t); process.exit()`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }));
}
