/**
 * Bundles of deployed functions take this module in place of `@aws-sdk/endpoint-cache`, whose cache of endpoints the
 * DynamoDB client makes for every service that asks where its endpoints are, although no operation of DynamoDB does.
 */
export class EndpointCache {}
