export {
  type AttachedFile,
  type AttachmentDownload,
  attachedFile,
  attachmentDownload,
} from './attached-file.ts';
export { type Attachments, altTexts, altTextsOfFiles, fileIds } from './attachments.ts';
export { type Attached, attachmentsShownBy } from './attachments-shown-by.ts';
export { fileListeners } from './file-listeners.ts';
export { presignShown } from './presign-shown.ts';
export { type ReadyFile, readyFileRecords } from './ready-file.ts';
export { requireReadyFiles } from './require-ready-files.ts';
