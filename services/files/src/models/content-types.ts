import { imageTypes } from '../images/image-type.ts';

const megabyte = 1_048_576;
const openXml = 'application/vnd.openxmlformats-officedocument';

/** The supported types that are not images. Excluded: content that a browser or an operating system would run. */
const otherTypes = [
  'application/pdf',
  'application/json',
  'application/zip',
  `${openXml}.wordprocessingml.document`,
  `${openXml}.spreadsheetml.sheet`,
  `${openXml}.presentationml.presentation`,
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
  'text/plain',
  'text/csv',
  'video/mp4',
  'video/quicktime',
  'video/webm',
  'audio/mpeg',
  'audio/mp4',
  'audio/ogg',
  'audio/wav',
] as const;

export const contentTypes = [...imageTypes, ...otherTypes] as const;

export type ContentType = (typeof contentTypes)[number];

/** Whether files of this type are processed as images. */
export const isImage = (contentType: string): boolean => imageTypes.some((type) => type === contentType);

/** The maximum size of a file of this type, in bytes. */
export const maxSizeOf = (contentType: string): number => (isImage(contentType) ? 20 : 100) * megabyte;

/** The maximum size of any file, in bytes. */
export const maxSize = 100 * megabyte;

/** Names under which a downloaded file could be run, whatever its type. */
export const runnableName =
  /\.(?:html?|xhtml|xht|svgz?|mht(?:ml)?|m?js|exe|dll|com|bat|cmd|ps1|msi|scr|pif|sh|jar|apk|app|vbs?|wsf|hta|lnk|url|reg|iso|dmg|pkg|deb|rpm)[\s.]*$/i;
