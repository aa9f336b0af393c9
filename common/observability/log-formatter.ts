import { LogFormatter, LogItem } from '@aws-lambda-powertools/logger';
import type { LogAttributes, UnformattedAttributes } from '@aws-lambda-powertools/logger/types';
import { correlationId } from './correlation.ts';

/** Powertools' own keys, and in every line the request that caused it: one search finds all that came of a request. */
export class CorrelatedFormatter extends LogFormatter {
  override formatAttributes(given: UnformattedAttributes, additional: LogAttributes): LogItem {
    const { lambdaContext: context } = given;
    const attributes = {
      level: given.logLevel,
      message: given.message,
      timestamp: this.formatTimestamp(given.timestamp),
      service: given.serviceName,
      cold_start: context?.coldStart,
      function_arn: context?.invokedFunctionArn,
      function_memory_size: context?.memoryLimitInMB,
      function_name: context?.functionName,
      function_request_id: context?.awsRequestId,
      sampling_rate: given.sampleRateValue,
      xray_trace_id: given.xRayTraceId,
      correlationId: correlationId(),
    };
    return new LogItem({ attributes }).addAttributes(additional);
  }
}
