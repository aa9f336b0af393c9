import { LogFormatter, LogItem } from '@aws-lambda-powertools/logger';
import type { LogAttributes, UnformattedAttributes } from '@aws-lambda-powertools/logger/types';
import { correlationId } from './correlation.ts';

/** Adds the correlation id to Powertools' keys, so that one search finds every line that a request caused. */
export class CorrelatedFormatter extends LogFormatter {
  override formatAttributes(unformatted: UnformattedAttributes, additional: LogAttributes): LogItem {
    const { lambdaContext: context } = unformatted;
    const attributes = {
      level: unformatted.logLevel,
      message: unformatted.message,
      timestamp: this.formatTimestamp(unformatted.timestamp),
      service: unformatted.serviceName,
      cold_start: context?.coldStart,
      function_arn: context?.invokedFunctionArn,
      function_memory_size: context?.memoryLimitInMB,
      function_name: context?.functionName,
      function_request_id: context?.awsRequestId,
      sampling_rate: unformatted.sampleRateValue,
      xray_trace_id: unformatted.xRayTraceId,
      correlationId: correlationId(),
    };
    return new LogItem({ attributes }).addAttributes(additional);
  }
}
