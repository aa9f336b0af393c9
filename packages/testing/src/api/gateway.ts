/** On AWS, and in the deploy lane: API Gateway's own answers cannot be shaped there, see docs/decisions/0003. */
export const isApiGateway = process.env.API_GATEWAY === 'aws';

/** Whether an answer is API Gateway's own, `{ "message": … }`, rather than a function's. Never so locally. */
export async function isGatewayResponse(response: Response): Promise<boolean> {
  const type = response.headers.get('content-type');
  if (!isApiGateway || type !== 'application/json' || ![401, 404].includes(response.status)) return false;
  const body: unknown = await response.clone().json();
  return typeof body === 'object' && body !== null && Object.keys(body).join() === 'message';
}
