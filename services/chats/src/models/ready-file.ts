import { readyFileRecords } from '@moim/common/attachments';

export const readyFiles = readyFileRecords('chats');
