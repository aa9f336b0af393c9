import { stopStack } from './global-setup.ts';

export default stopStack;
