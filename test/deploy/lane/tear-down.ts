// biome-ignore lint/style/noDefaultExport: Jest requires it
export { endAll as default } from './endings.ts';
