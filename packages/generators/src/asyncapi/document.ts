import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { asyncApiDocument } from '@moim/common/asyncapi';
import type { Socket } from '@moim/common/websocket';
import packageJson from '../../../../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '../../../..');

const description = `What clients send and receive over WebSockets. The HTTP API is described in
[/docs/openapi.json](/docs/openapi.json); a message that is refused is answered with a problem, as over HTTP.`;

/** Generates the description of the sockets of all services: those with a `src/socket.ts`. */
export async function generateAsyncApi(): Promise<object> {
  const about = { title: 'Moim', version: packageJson.version, description };
  return asyncApiDocument(about, await loadSockets());
}

/** Loads the sockets of all services that have one, in the order of their names. */
async function loadSockets(): Promise<Socket[]> {
  const services = (await readdir(join(root, 'services'))).sort();
  const files = services.map((name) => join(root, 'services', name, 'src/socket.ts')).filter(existsSync);
  const modules: { socket: Socket }[] = await Promise.all(files.map((file) => import(file)));
  return modules.map(({ socket }) => socket);
}
