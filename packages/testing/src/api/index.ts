export { checkContract, fits } from './contract.ts';
export { isApiGateway, isGatewaysOwn } from './gateway.ts';
export {
  apiWith,
  confirmationCode,
  newEmail,
  newMember,
  newNickname,
  newPerson,
  type Person,
  password,
  untilSignInIsGone,
} from './people.ts';
export { apiUrl, send } from './transport.ts';
export { type AnnouncedFile, announce, filesBucket, sendBytes, settled, upload } from './uploads.ts';
