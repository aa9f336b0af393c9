/** The part of package-lock.json that is checked: packages by the folder that npm installs them in. */
export interface LockFile {
  packages: Record<string, { optionalDependencies?: Record<string, string>; resolved?: string; link?: true }>;
}

/**
 * Optional packages that a locked package offers and the lock file leaves out: usually native binaries of other
 * platforms. On such a platform `npm ci` fails, or installs the package without its binary.
 *
 * @returns a line for each, such as `node_modules/esbuild offers @esbuild/darwin-arm64`
 */
export function missingBinaries({ packages }: LockFile): string[] {
  return Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !foldersOf(name, folder).some((candidate) => candidate in packages))
      .map((name) => `${folder} offers ${name}`),
  );
}

/** Where Node looks for a package that another one in `folder` imports. */
function foldersOf(name: string, folder: string): string[] {
  const segments = folder === '' ? [] : folder.split('/');
  return Array.from({ length: segments.length + 1 }, (_, index) =>
    [...segments.slice(0, segments.length - index), 'node_modules', name].join('/'),
  );
}

/** Locked packages whose URL names a registry: everybody would download them from there, reachable or not. */
export function registryUrls({ packages }: LockFile): string[] {
  return Object.entries(packages).flatMap(([folder, { resolved, link }]) =>
    resolved === undefined || link ? [] : [`${folder} comes from ${resolved}`],
  );
}
