export { checkContract, matchesSchema } from './contract.ts';
export { isApiGateway, isGatewayResponse } from './gateway.ts';
export {
  apiClient,
  confirmationCode,
  newEmail,
  newMember,
  newModerator,
  newNickname,
  newPerson,
  type Person,
  password,
  waitUntilAccountDeleted,
} from './people.ts';
export { plainPicture } from './picture.ts';
export {
  handshakeStatus,
  newTicket,
  openSocket,
  type ReceivedMessage,
  type TestSocket,
} from './sockets.ts';
export { apiUrl, send } from './transport.ts';
export {
  type AnnouncedFile,
  announce,
  filesBucket,
  upload,
  uploadBytes,
  uploadPicture,
  waitUntilProcessed,
} from './uploads.ts';
