/** Whether the API under test runs on AWS, where API Gateway adds headers of its own to responses. */
export const isApiGateway = process.env.API_GATEWAY === 'aws';

/** Whether the gateway rather than a function generated a response: `{ "message": … }` (docs/decisions/0003). */
export async function isGatewayResponse(response: Response): Promise<boolean> {
  const type = response.headers.get('content-type');
  if (response.ok || type !== 'application/json') return false;
  const body: unknown = await response.clone().json();
  return typeof body === 'object' && body !== null && Object.keys(body).join() === 'message';
}
