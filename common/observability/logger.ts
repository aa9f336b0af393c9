import { Logger } from '@aws-lambda-powertools/logger';
import { CorrelatedFormatter } from './log-formatter.ts';

/**
 * The one logger of a function: JSON lines, level by the environment variable LOG_LEVEL, service by
 * POWERTOOLS_SERVICE_NAME. Log ids, counts and durations; never an e-mail address, a token or a body.
 */
export const logger = new Logger({ logFormatter: new CorrelatedFormatter() });
