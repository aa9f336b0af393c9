import type { ReadyFile } from './ready-file.ts';

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.ms-powerpoint': 'ppt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'application/x-hwp': 'hwp',
  'application/hwp+zip': 'hwpx',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'video/quicktime': 'mov',
  'video/3gpp': '3gp',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
};
const longestName = 100;

/**
 * The name under which an attached file is downloaded: the words of the person who attached it, or its id. It always ends
 * with the extension of its type, so that nothing is run by its name.
 */
export function downloadNameOf({ fileId, contentType }: ReadyFile, alt: string | undefined): string {
  const extension = `.${extensions[contentType] ?? contentType.slice(contentType.indexOf('/') + 1)}`;
  const name = contentType.startsWith('image/') || alt === undefined ? fileId : alt;
  return name.toLowerCase().endsWith(extension)
    ? name.slice(-longestName)
    : `${name.slice(0, longestName)}${extension}`;
}
