import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Figures, LayerName, Results } from './layers.ts';
import { median, rounded } from './median.ts';
import { typecheckSources } from './typecheck-sources.ts';

const rounds = 5;
const entities = 30;
const root = join(import.meta.dirname, '../../..');

interface Check {
  readonly milliseconds: number;
  readonly instantiations: number;
}

/**
 * What 30 entities, each used, add to the check of a program that only imports the layer; and how many type
 * instantiations each of ours adds.
 */
export async function measureTypecheck(): Promise<Results> {
  const folder = await mkdtemp(join(import.meta.dirname, 'types-'));
  try {
    const checks = typecheckSources.map(({ name, write }) => ({ name, write, added: [] as Check[] }));
    for (const { name, write } of checks) {
      await writeProject(folder, `${name}-0`, write(0));
      await writeProject(folder, `${name}-${entities}`, write(entities));
    }
    for (let round = 0; round < rounds; round++) {
      for (const { name, added } of checks) {
        const [none, all] = [
          runCompiler(join(folder, `${name}-0`)),
          runCompiler(join(folder, `${name}-${entities}`)),
        ];
        added.push({
          milliseconds: all.milliseconds - none.milliseconds,
          instantiations: all.instantiations - none.instantiations,
        });
      }
    }
    return {
      typecheckMs30: figures(checks, ({ milliseconds }) => milliseconds),
      instantiationsPerEntity: figures(checks, ({ instantiations }) => instantiations / entities),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function figures(
  checks: readonly { name: LayerName; added: Check[] }[],
  of: (check: Check) => number,
): Figures {
  return Object.fromEntries(checks.map(({ name, added }) => [name, rounded(median(added.map(of)))]));
}

async function writeProject(folder: string, name: string, source: string): Promise<void> {
  await writeFile(join(folder, `${name}.ts`), source);
  const compilerOptions = { skipLibCheck: true, noEmit: true };
  await writeFile(
    join(folder, `${name}.json`),
    JSON.stringify({
      extends: join(root, 'tsconfig.json'),
      compilerOptions,
      include: [],
      files: [`${name}.ts`],
    }),
  );
}

/** The compiler's own account of its checking phase: reading files is not part of it. */
function runCompiler(project: string): Check {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const output = execFileSync(
    process.execPath,
    [compiler, '-p', `${project}.json`, '--extendedDiagnostics'],
    { encoding: 'utf8' },
  );
  const figure = (name: string) => Number(new RegExp(`^${name}:\\s+([\\d.]+)`, 'm').exec(output)?.[1]);
  return { milliseconds: figure('Check time') * 1000, instantiations: figure('Instantiations') };
}
