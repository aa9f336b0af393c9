import { httpHandler } from '@moim/common/http';
import { router } from './router.ts';

export const api = httpHandler(router);
