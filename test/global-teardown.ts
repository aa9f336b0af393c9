import { stopStack } from './global-setup.ts';

// biome-ignore lint/style/noDefaultExport: Jest asks for it
export default stopStack;
