import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmCli } from './npm-cli.ts';

/**
 * Installs sharp and its native library for Lambda into the layer of the files service, in the exact versions of this
 * project's lock file. `npm install` runs it, so that packaging needs no network. The layer is for arm64, like the
 * functions; `LAMBDA_CPU=x64` builds one for an emulator that runs functions on this machine.
 */
const root = join(import.meta.dirname, '..');
const layer = join(root, 'services/files/layers/sharp');
const cpu = process.env.LAMBDA_CPU ?? 'arm64';

interface Locked {
  version: string;
  dependencies?: Record<string, string>;
}

const { packages }: { packages: Record<string, Locked> } = JSON.parse(
  readFileSync(join(root, 'package-lock.json'), 'utf8'),
);

function locked(name: string): Locked {
  const found = packages[`node_modules/${name}`];
  if (found === undefined)
    throw new Error(
      `package-lock.json does not contain ${name}: adapt scripts/sharp-layer.ts to this version of sharp.`,
    );
  return found;
}

const exactly = (names: string[]) => Object.fromEntries(names.map((name) => [name, locked(name).version]));

// Every package is named, so that npm chooses none. Those for Lambda's platform are optional, because npm refuses to
// install a required package on another platform.
const native = [`@img/sharp-linux-${cpu}`, `@img/sharp-libvips-linux-${cpu}`];
const wanted = JSON.stringify({
  name: 'layer',
  version: '1.0.0',
  dependencies: exactly(['sharp', ...Object.keys(locked('sharp').dependencies ?? {})]),
  optionalDependencies: exactly(native),
});

/** npm passes its folder to the scripts that it runs; an npm started by such a script would install there. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) =>
      !/^(?:INIT_CWD|npm_(?:package|lifecycle|config_(?:local_|global_)?prefix|config_workspace))/i.test(
        name,
      ),
  ),
);

function install(folder: string): void {
  writeFileSync(join(folder, 'package.json'), wanted);
  const quiet = ['--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error', '--prefer-offline'];
  const target = ['--ignore-scripts', '--os=linux', `--cpu=${cpu}`, '--libc=glibc'];
  execFileSync(process.execPath, [npmCli(), 'install', ...quiet, ...target], {
    cwd: folder,
    env: environment,
    stdio: 'inherit',
  });
  const missing = native.find((name) => !existsSync(join(folder, 'node_modules', name)));
  if (missing !== undefined) throw new Error(`npm did not install ${missing}: run \`npm run sharp-layer\`.`);
  rmSync(join(folder, 'node_modules/.bin'), { recursive: true, force: true });
  // npm's record of the installation differs from machine to machine; the layer must not.
  rmSync(join(folder, 'node_modules/.package-lock.json'), { force: true });
}

function makeLayer(): void {
  const building = `${layer}-${process.pid}`;
  try {
    mkdirSync(join(building, 'layer/nodejs'), { recursive: true });
    install(building);
    renameSync(join(building, 'node_modules'), join(building, 'layer/nodejs/node_modules'));
    rmSync(layer, { recursive: true, force: true });
    renameSync(join(building, 'layer'), layer);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

const note = `${layer}.json`;
const isMade = existsSync(layer) && existsSync(note) && readFileSync(note, 'utf8') === wanted;
if (!isMade) {
  makeLayer();
  writeFileSync(note, wanted);
}
