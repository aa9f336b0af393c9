import { execFile } from 'node:child_process';

/** What a program prints. Throws an Error with all of it when the program fails. */
export function runProgram(
  file: string,
  words: readonly string[],
  cwd: string,
  env: Record<string, string | undefined>,
): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(file, words, { cwd, env, maxBuffer: 64 * 1024 ** 2 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${file} ${words.join(' ')} failed:\n${stdout}${stderr}`));
      else resolve(stdout);
    });
  });
}
