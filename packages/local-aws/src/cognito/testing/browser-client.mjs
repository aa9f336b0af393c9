// @ts-nocheck
// Signs in with AWS's own browser library, in a process of its own: inside Jest's VM it is ten times slower. Takes the
// pool's endpoint, ids and a list of sign-ins as JSON, and prints their outcomes as JSON.
import { AuthenticationDetails, CognitoUser, CognitoUserPool } from 'amazon-cognito-identity-js';

const { endpoint, UserPoolId, ClientId, signIns } = JSON.parse(process.argv[2]);
const Pool = new CognitoUserPool({ UserPoolId, ClientId, endpoint });

const called = (call) =>
  new Promise((resolve, reject) => call((error, result) => (error ? reject(error) : resolve(result))));
const signIn = (user, password, newPassword) =>
  new Promise((onSuccess, onFailure) => {
    const details = new AuthenticationDetails({ Username: user.getUsername(), Password: password });
    const newPasswordRequired = () =>
      user.completeNewPasswordChallenge(newPassword, {}, { onSuccess, onFailure });
    user.authenticateUser(details, { onSuccess, onFailure, newPasswordRequired });
  });

async function outcomeOf({ username, password, newPassword, next }) {
  const user = new CognitoUser({ Username: username, Pool });
  try {
    const session = await signIn(user, password, newPassword);
    const accessToken = session.getAccessToken().getJwtToken();
    const refreshToken = session.getRefreshToken().getToken();
    if (next === 'refresh') {
      const renewed = await called((done) => user.refreshSession(session.getRefreshToken(), done));
      return { accessToken, refreshToken, renewed: renewed.getAccessToken().getJwtToken() };
    }
    if (next === 'sign-out') {
      await new Promise((onSuccess, onFailure) => user.globalSignOut({ onSuccess, onFailure }));
    }
    if (next === 'change-password') {
      await called((done) => user.changePassword(password, newPassword, done));
    }
    return { accessToken, refreshToken };
  } catch (error) {
    return { code: error.code, message: error.message };
  }
}

const outcomes = [];
for (const given of signIns) outcomes.push(await outcomeOf(given));
process.stdout.write(JSON.stringify(outcomes));
