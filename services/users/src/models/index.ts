import { profiles } from './profile.ts';

/** What is stored in this service's table. */
export const entities = [profiles];
