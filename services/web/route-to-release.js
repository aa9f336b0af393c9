// A CloudFront function: it has JavaScript, and nothing of Node or of browsers. Packaging fills in the release.
const release = '<release>';

/**
 * A path with a dot is a file of the release, and any other a screen of the app: its shell knows which.
 *
 * @param {{ request: { uri: string } }} event
 */
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name
function handler({ request }) {
  const isFile = /\.|%2e/i.test(request.uri);
  request.uri = `/releases/${release}${isFile ? request.uri : '/index.html'}`;
  return request;
}
