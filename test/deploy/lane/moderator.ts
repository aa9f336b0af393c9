import { CloudFormationClient, ListExportsCommand } from '@aws-sdk/client-cloudformation';
import {
  AdminAddUserToGroupCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { MoimClient } from '@moim/client';
import { requiredSetting } from '@moim/common/settings';
import { apiClient, newMember, password } from '@moim/testing/api';
import { credentials, region } from './isolation.ts';

/** Makes somebody a moderator in the deployed user pool. @returns their API client */
export async function deployedModerator(): Promise<MoimClient> {
  const { email } = await newMember();
  const connection = { endpoint: requiredSetting('DEPLOY_ENDPOINT'), region, credentials };
  const { Exports = [] } = await new CloudFormationClient(connection).send(new ListExportsCommand({}));
  const UserPoolId = Exports.find(({ Name }) => Name === 'moim-platform-dev-UserPoolId')?.Value;
  await new CognitoIdentityProviderClient(connection).send(
    new AdminAddUserToGroupCommand({ UserPoolId, Username: email, GroupName: 'moderators' }),
  );
  const { data } = await apiClient().POST('/v1/auth/sign-in', { body: { email, password } });
  return apiClient(data?.accessToken);
}
