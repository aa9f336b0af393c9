export { type Action, type ActionRequest, action } from './action.ts';
export { closeConnection } from './close-connection.ts';
export { type ConnectRequest, connection, type DisconnectRequest } from './connection.ts';
export { type WebsocketHandler, websocketHandler } from './handler.ts';
export { definePushes, type PostedToAll, type Pushes, type PushOf } from './pushes.ts';
export { createSocket, type Socket, type SocketDefinition } from './socket.ts';
export { SocketError, type SocketErrorCode } from './socket-error.ts';
