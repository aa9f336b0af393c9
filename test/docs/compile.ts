import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../repository/tracked-files.ts';

/**
 * Type-checks TypeScript as the repository's own code.
 *
 * @param sources texts by the name that a message gives them
 * @returns a line for each error
 */
export function typeErrors(sources: Readonly<Record<string, string>>): string[] {
  // Inside the repository, so that the examples can import its packages.
  const folder = join(root, `.local/docs-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    const files = Object.entries(sources).map(([name, source]) => {
      const file = join(folder, `${name.replaceAll(/[/:]/g, '-')}.ts`);
      writeFileSync(file, `${source}\nexport {};\n`);
      return file;
    });
    const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
    const program = ts.createProgram(files, { ...options, incremental: false });
    // Only the examples: `npm run check` compiles what they import.
    return files
      .map((file) => program.getSourceFile(file))
      .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
      .map(describe);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The syntax errors of a JavaScript module, a line for each. */
export function syntaxErrors(source: string): string[] {
  const { diagnostics = [] } = ts.transpileModule(source, {
    fileName: 'example.js',
    reportDiagnostics: true,
  });
  return diagnostics.map(describe);
}

function describe({ file, start, messageText }: ts.Diagnostic): string {
  const message = ts.flattenDiagnosticMessageText(messageText, '\n');
  if (!file || start === undefined) return message;
  const { line } = file.getLineAndCharacterOfPosition(start);
  return `${file.fileName.split('/').at(-1)}: ${file.text.split('\n')[line]}: ${message}`;
}
