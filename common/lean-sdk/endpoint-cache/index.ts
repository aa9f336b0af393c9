/**
 * Replaces `@aws-sdk/endpoint-cache` in the bundles of deployed functions. The DynamoDB client creates this cache for
 * endpoint discovery, which no function uses.
 */
export class EndpointCache {}
