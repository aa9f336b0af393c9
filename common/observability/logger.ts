import { Logger } from '@aws-lambda-powertools/logger';
import { CorrelatedFormatter } from './log-formatter.ts';

/**
 * The logger of every function: JSON lines, with the level from the environment variable LOG_LEVEL and the service from
 * POWERTOOLS_SERVICE_NAME. Log ids, counts and durations; never an e-mail address, a token or a body.
 */
export const logger = new Logger({ logFormatter: new CorrelatedFormatter() });
