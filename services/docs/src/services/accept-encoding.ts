/**
 * Whether a response may be gzipped for a request with this `Accept-Encoding` header (RFC 9110, 12.5.3): gzip is
 * acceptable, and not less preferred than an uncompressed response.
 */
export function prefersGzip(acceptEncoding: string | undefined): boolean {
  const weights = new Map((acceptEncoding ?? '').split(',').map(weightOf));
  const gzip = weights.get('gzip') ?? weights.get('x-gzip') ?? weights.get('*') ?? 0;
  return gzip > 0 && gzip >= (weights.get('identity') ?? 0);
}

/** Parses one element of the list, such as `gzip;q=0.5`. The default weight is 1. */
function weightOf(element: string): [coding: string, weight: number] {
  const [coding = '', ...parameters] = element.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.map((parameter) => /^q\s*=\s*([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
  return [coding, weight === undefined ? 1 : Number(weight)];
}
