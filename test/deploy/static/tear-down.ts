// biome-ignore lint/style/noDefaultExport: Jest requires it
export { tearDown as default } from './set-up.ts';
