import { join } from 'node:path';
import ts from 'typescript';
import type { Figures, LayerName, Results } from './layers.ts';
import { median, rounded } from './median.ts';
import { typecheckSources } from './typecheck-sources.ts';

const rounds = 11;
const entities = 30;
const root = join(import.meta.dirname, '../..');
// Next to the other layers' packages, so that imports resolve; exists only in memory.
const file = join(import.meta.dirname, 'typechecked.ts');

interface Check {
  readonly milliseconds: number;
  readonly instantiations: number;
}

/**
 * The time in which the compiler checks a file with 30 entities, compared to the same file without any, and the type
 * instantiations per entity. Reading files does not count, nor does the first round, in which the compiler itself is
 * compiled.
 */
export async function measureTypecheck(): Promise<Results> {
  const compiler = createCompiler();
  const checks = typecheckSources.map(({ name, write }) => ({
    name,
    none: write(0),
    all: write(entities),
    added: [] as Check[],
  }));
  for (let round = 0; round <= rounds; round++) {
    for (const { none, all, added } of checks) {
      const [without, withAll] = [compiler.check(none), compiler.check(all)];
      if (round === 0) continue;
      added.push({
        milliseconds: withAll.milliseconds - without.milliseconds,
        instantiations: withAll.instantiations - without.instantiations,
      });
    }
  }
  const figures = (of: (check: Check) => number): Figures =>
    Object.fromEntries(checks.map(({ name, added }) => [name, rounded(median(added.map(of)))]));
  return {
    typecheckMs30: figures(({ milliseconds }) => milliseconds),
    instantiationsPerEntity: figures(({ instantiations }) => instantiations / entities),
  };
}

/** The type instantiations that one entity of a layer takes. */
export function instantiationsPerEntity(layer: LayerName): number {
  const source = typecheckSources.find(({ name }) => name === layer);
  if (source === undefined) throw new Error(`There is no source for "${layer}"`);
  const compiler = createCompiler();
  const [none, all] = [compiler.check(source.write(0)), compiler.check(source.write(entities))];
  return (all.instantiations - none.instantiations) / entities;
}

/** A compiler that keeps the files it has read, but none of its results. */
function createCompiler(): { check(source: string): Check } {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const host = ts.createCompilerHost({ ...options, noEmit: true, skipLibCheck: true });
  const read = new Map<string, ts.SourceFile | undefined>();
  const { getSourceFile, fileExists } = host;
  let current = '';
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, languageVersion) => {
    if (name === file) return ts.createSourceFile(name, current, languageVersion, true);
    if (!read.has(name)) read.set(name, getSourceFile(name, languageVersion));
    return read.get(name);
  };
  return {
    check(source) {
      current = source;
      const program = ts.createProgram({
        rootNames: [file],
        options: { ...options, noEmit: true, skipLibCheck: true },
        host,
      });
      program.getTypeChecker();
      const start = performance.now();
      const [mistake] = program.getSemanticDiagnostics(program.getSourceFile(file));
      const milliseconds = performance.now() - start;
      if (mistake) throw new Error(ts.flattenDiagnosticMessageText(mistake.messageText, '\n'));
      return { milliseconds, instantiations: program.getInstantiationCount() };
    },
  };
}
