/** Whether the API under test runs on AWS, where API Gateway generates some responses itself (docs/decisions/0003). */
export const isApiGateway = process.env.API_GATEWAY === 'aws';

/** Whether API Gateway rather than a function generated a response: `{ "message": … }`. Always false locally. */
export async function isGatewayResponse(response: Response): Promise<boolean> {
  const type = response.headers.get('content-type');
  if (!isApiGateway || type !== 'application/json' || ![401, 404].includes(response.status)) return false;
  const body: unknown = await response.clone().json();
  return typeof body === 'object' && body !== null && Object.keys(body).join() === 'message';
}
