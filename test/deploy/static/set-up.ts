import { copyProject, type ProjectCopy } from '../lane/project.ts';
import { packageOffline } from './package-offline.ts';

const copies: ProjectCopy[] = [];

/** Removes the copies that {@link setUp} made. */
export const tearDown = (): void => {
  for (const copy of copies.splice(0)) copy.remove();
};

/** Packages every service of a copy of the project for the stage prod, without network access. */
async function packageCopy(): Promise<{ folder: string; seconds: number }> {
  const copy = copyProject();
  copies.push(copy);
  const start = performance.now();
  await packageOffline(copy.folder);
  return { folder: copy.folder, seconds: (performance.now() - start) / 1_000 };
}

/** Packages two copies in different folders; environment variables pass them to the tests. */
// biome-ignore lint/style/noDefaultExport: Jest requires it
export default async function setUp(): Promise<void> {
  const [one, other] = [await packageCopy(), await packageCopy()];
  console.log(`packaging all services: ${one.seconds.toFixed(1)} s`);
  Object.assign(process.env, { STATIC_PROJECT: one.folder, STATIC_OTHER_PROJECT: other.folder });
}
