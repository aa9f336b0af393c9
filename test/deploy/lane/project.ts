import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');

/** A copy of the repository that a test may change. */
export interface ProjectCopy {
  folder: string;
  remove(): void;
}

const sources = (): string[] =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--deduplicate'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) =>
      /^(common|clients|services|packages|scripts|stages)\/|^[^/]+\.(json|yml|ts)$/.test(file),
    );

/** Folders that `npm install` creates and git ignores. */
const made = ['services/docs/assets', 'services/files/layers'];

/** Links the original's packages, but the copy's workspaces. */
function linkPackages(folder: string): void {
  const [from, to] = [join(root, 'node_modules'), join(folder, 'node_modules')];
  mkdirSync(join(to, '@moim'), { recursive: true });
  for (const name of readdirSync(from)) if (name !== '@moim') symlinkSync(join(from, name), join(to, name));
  for (const path of ['common', ...readdirSync(join(folder, 'packages')).map((name) => `packages/${name}`)])
    symlinkSync(join(folder, path), join(to, '@moim', basename(path)));
  symlinkSync(join(folder, 'clients/typescript'), join(to, '@moim/client'));
}

/** Copies the files of the working copy that a deployment needs. */
export function copyProject(): ProjectCopy {
  const folder = mkdtempSync(join(tmpdir(), 'moim-project-'));
  const assets = made.filter((path) => existsSync(join(root, path)));
  for (const file of [...sources(), ...assets]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file), { recursive: true });
  }
  linkPackages(folder);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
