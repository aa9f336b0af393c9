import type { Mutation } from './mutation.ts';
import { readingMutations } from './reading.ts';
import { writingMutations } from './writing.ts';

/** One mistake for each guarantee. If no test detects the mistake, the guarantee is untested. */
export const mutations: readonly Mutation[] = [...readingMutations, ...writingMutations];
