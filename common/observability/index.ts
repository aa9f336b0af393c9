export { correlationId, withCorrelation } from './correlation.ts';
export { logger } from './logger.ts';
export { metricsOf } from './metrics.ts';
