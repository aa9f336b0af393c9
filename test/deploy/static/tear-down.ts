// biome-ignore lint/style/noDefaultExport: Jest asks for it
export { tearDown as default } from './set-up.ts';
