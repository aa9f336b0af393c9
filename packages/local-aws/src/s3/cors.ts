import { isObject, type JsonObject, objectOf } from '../core/json.ts';
import type { S3Request, S3Response } from './request.ts';
import { S3Error } from './s3-error.ts';
import type { Bucket } from './store/bucket-table.ts';

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value : []).map(String);

/** Whether `text` matches `pattern`, which may contain one `*`. */
function matches(pattern: string, text: string): boolean {
  const [before = '', after] = pattern.split('*', 2);
  if (after === undefined) return pattern === text;
  return text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after);
}

const rulesOf = ({ properties }: Bucket): JsonObject[] => {
  const { CorsRules } = objectOf(properties.CorsConfiguration);
  return (Array.isArray(CorsRules) ? CorsRules : []).filter(isObject);
};

const vary = 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method';

function allows(rule: JsonObject, origin: string, method: string, headers: readonly string[]): boolean {
  const allowed = listOf(rule.AllowedHeaders).map((one) => one.toLowerCase());
  return (
    listOf(rule.AllowedMethods).includes(method) &&
    listOf(rule.AllowedOrigins).some((one) => matches(one, origin)) &&
    headers.every((header) => allowed.some((one) => matches(one, header)))
  );
}

function headersFor(rule: JsonObject, origin: string): Record<string, string> {
  const isOpen = listOf(rule.AllowedOrigins).includes('*');
  const exposed = listOf(rule.ExposedHeaders).join(', ');
  return {
    'access-control-allow-origin': isOpen ? '*' : origin,
    'access-control-allow-methods': listOf(rule.AllowedMethods).join(', '),
    ...(!isOpen && { 'access-control-allow-credentials': 'true' }),
    ...(exposed !== '' && { 'access-control-expose-headers': exposed }),
    ...(rule.MaxAge !== undefined && { 'access-control-max-age': String(rule.MaxAge) }),
    vary,
  };
}

/** CORS headers for a response; none when no rule of the bucket applies. */
export function corsHeaders(bucket: Bucket, { header, method }: S3Request): Record<string, string> {
  const origin = header('origin');
  const rules = rulesOf(bucket);
  if (rules.length === 0) return {};
  const rule = origin === undefined ? undefined : rules.find((one) => allows(one, origin, method, []));
  return rule && origin !== undefined ? headersFor(rule, origin) : { vary };
}

/** The response to a preflight request. Throws AccessForbidden when no rule of the bucket allows it. */
export function preflight(bucket: Bucket, { header }: S3Request): S3Response {
  const [origin, method] = [header('origin'), header('access-control-request-method')];
  if (origin === undefined || method === undefined) {
    throw new S3Error('InvalidRequest', 'Insufficient information. Origin request header needed.');
  }
  const requested = (header('access-control-request-headers') ?? '')
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one !== '');
  const rules = rulesOf(bucket);
  const rule = rules.find((one) => allows(one, origin, method, requested));
  if (!rule) {
    const why =
      rules.length === 0
        ? 'CORS is not enabled for this bucket.'
        : 'This CORS request is not allowed: no rule of the bucket has this origin, method and headers.';
    throw new S3Error('AccessForbidden', `CORSResponse: ${why}`, { Method: method, ResourceType: 'OBJECT' });
  }
  const headers = {
    ...headersFor(rule, origin),
    ...(requested.length > 0 && { 'access-control-allow-headers': requested.join(', ') }),
  };
  return { status: 200, headers };
}
