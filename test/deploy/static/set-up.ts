import { copyProject, type ProjectCopy } from '../lane/project.ts';
import { packageOffline } from './package-offline.ts';

const copies: ProjectCopy[] = [];

/** Removes what {@link setUp} made. */
export const tearDown = (): void => {
  for (const copy of copies.splice(0)) copy.remove();
};

/** Packages every service of a copy of the project for the stage prod, with nothing to reach a network by. */
async function packageCopy(): Promise<{ folder: string; seconds: number }> {
  const copy = copyProject();
  copies.push(copy);
  const start = performance.now();
  await packageOffline(copy.folder);
  return { folder: copy.folder, seconds: (performance.now() - start) / 1_000 };
}

/** Packages two copies in different folders; tests find them by the environment. */
// biome-ignore lint/style/noDefaultExport: Jest asks for it
export default async function setUp(): Promise<void> {
  const [one, other] = [await packageCopy(), await packageCopy()];
  console.log(`packaging all services: ${one.seconds.toFixed(1)} s`);
  Object.assign(process.env, { STATIC_PROJECT: one.folder, STATIC_OTHER_PROJECT: other.folder });
}
