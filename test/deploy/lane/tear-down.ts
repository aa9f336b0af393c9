// biome-ignore lint/style/noDefaultExport: Jest asks for it
export { endAll as default } from './endings.ts';
