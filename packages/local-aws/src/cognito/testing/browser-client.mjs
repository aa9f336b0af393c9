// Signs in with AWS's own browser library, in a process of its own: inside Jest's VM it is ten times slower. Takes the
// pool's endpoint, ids and a list of sign-ins as JSON, and prints their outcomes as JSON.
import { AuthenticationDetails, CognitoUser, CognitoUserPool } from 'amazon-cognito-identity-js';

/** @import { CognitoUserSession } from 'amazon-cognito-identity-js' */
/** @typedef {{ username: string, password: string, newPassword?: string, next?: string }} SignIn */
/** @typedef {{ endpoint: string, UserPoolId: string, ClientId: string, signIns: SignIn[] }} Given */

/** @type {Given} */
const { endpoint, UserPoolId, ClientId, signIns } = JSON.parse(process.argv[2] ?? '');
const Pool = new CognitoUserPool({ UserPoolId, ClientId, endpoint });

/**
 * Awaits a function that takes a callback.
 *
 * @template Result
 * @param {(done: (error: unknown, result: Result) => void) => void} call
 * @returns {Promise<Result>}
 */
const called = (call) =>
  new Promise((resolve, reject) => call((error, result) => (error ? reject(error) : resolve(result))));

/**
 * @param {CognitoUser} user
 * @param {SignIn} given
 * @returns {Promise<CognitoUserSession>}
 */
const signIn = (user, { password, newPassword = '' }) =>
  new Promise((onSuccess, onFailure) => {
    const details = new AuthenticationDetails({ Username: user.getUsername(), Password: password });
    const newPasswordRequired = () =>
      user.completeNewPasswordChallenge(newPassword, {}, { onSuccess, onFailure });
    user.authenticateUser(details, { onSuccess, onFailure, newPasswordRequired });
  });

/** @param {SignIn} given */
async function outcomeOf(given) {
  const user = new CognitoUser({ Username: given.username, Pool });
  try {
    const session = await signIn(user, given);
    const accessToken = session.getAccessToken().getJwtToken();
    const refreshToken = session.getRefreshToken().getToken();
    if (given.next === 'refresh') {
      /** @type {CognitoUserSession} */
      const renewed = await called((done) => user.refreshSession(session.getRefreshToken(), done));
      return { accessToken, refreshToken, renewed: renewed.getAccessToken().getJwtToken() };
    }
    if (given.next === 'sign-out') {
      await new Promise((onSuccess, onFailure) => user.globalSignOut({ onSuccess, onFailure }));
    }
    if (given.next === 'change-password') {
      await called((done) => user.changePassword(given.password, given.newPassword ?? '', done));
    }
    return { accessToken, refreshToken };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { code: 'code' in error ? error.code : error.name, message: error.message };
  }
}

const outcomes = [];
for (const given of signIns) outcomes.push(await outcomeOf(given));
process.stdout.write(JSON.stringify(outcomes));
