import { stopStack } from './web-set-up.ts';

export default stopStack;
