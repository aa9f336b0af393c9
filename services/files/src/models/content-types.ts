import { imageTypes } from '../images/image-type.ts';

const megabyte = 1_048_576;
const openXml = 'application/vnd.openxmlformats-officedocument';

/** The supported types that are not images. Excluded: content that a browser or an operating system would run. */
const otherTypes = [
  'application/pdf',
  'application/json',
  'application/zip',
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.ms-powerpoint',
  `${openXml}.wordprocessingml.document`,
  `${openXml}.spreadsheetml.sheet`,
  `${openXml}.presentationml.presentation`,
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
  'application/x-hwp',
  'application/hwp+zip',
  'text/plain',
  'text/csv',
  'text/markdown',
  'video/mp4',
  'video/quicktime',
  'video/webm',
  'video/3gpp',
  'audio/mpeg',
  'audio/mp4',
  'audio/aac',
  'audio/ogg',
  'audio/wav',
  'audio/webm',
] as const;

export const contentTypes = [...imageTypes, ...otherTypes] as const;

export type ContentType = (typeof contentTypes)[number];

/** Other names that browsers and systems have for the supported types. */
const aliases: Readonly<Record<string, ContentType>> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/x-png': 'image/png',
  'application/x-pdf': 'application/pdf',
  'application/x-zip': 'application/zip',
  'application/x-zip-compressed': 'application/zip',
  'application/haansofthwp': 'application/x-hwp',
  'application/hwp': 'application/x-hwp',
  'application/vnd.hancom.hwp': 'application/x-hwp',
  'application/haansofthwpx': 'application/hwp+zip',
  'application/vnd.hancom.hwpx': 'application/hwp+zip',
  'application/csv': 'text/csv',
  'text/comma-separated-values': 'text/csv',
  'text/x-csv': 'text/csv',
  'text/x-markdown': 'text/markdown',
  'text/json': 'application/json',
  'video/x-m4v': 'video/mp4',
  'video/m4v': 'video/mp4',
  'video/3gp': 'video/3gpp',
  'audio/mp3': 'audio/mpeg',
  'audio/x-mp3': 'audio/mpeg',
  'audio/m4a': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/aacp': 'audio/aac',
  'audio/x-aac': 'audio/aac',
  'audio/wave': 'audio/wav',
  'audio/x-wav': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
  'application/ogg': 'audio/ogg',
};

/**
 * The supported type that a media type means, whatever its case, parameters and alias; undefined for any other.
 *
 * @example supportedType('text/plain;charset=utf-8') // 'text/plain'
 */
export function supportedType(mediaType: string): ContentType | undefined {
  const [essence = ''] = mediaType.toLowerCase().split(';');
  const name = essence.trim();
  return (
    contentTypes.find((type) => type === name) ?? (Object.hasOwn(aliases, name) ? aliases[name] : undefined)
  );
}

/** Whether files of this type are processed as images. */
export const isImage = (contentType: string): boolean => imageTypes.some((type) => type === contentType);

/** Whether files of this type are films in which cameras note the place. */
export const isFilm = (contentType: ContentType): boolean =>
  contentType === 'video/mp4' || contentType === 'video/quicktime' || contentType === 'video/3gpp';

/** The maximum size of a file of this type, in bytes. */
export const maxSizeOf = (contentType: string): number => (isImage(contentType) ? 20 : 100) * megabyte;

/** The maximum size of any file, in bytes. */
export const maxSize = 100 * megabyte;

const runnableExtensions = [
  // Web pages and scripts of browsers.
  'html?|xhtml?|xht|shtml?|svgz?|mht(?:ml)?|[mc]?js|jsx?|swf|xpi|crx',
  // Windows.
  'exe|dll|com|bat|cmd|ps[12]?|psm1|psd1|ps1xml|msi|msp|mst|msc|msix(?:bundle)?|appx(?:bundle)?|appinstaller|scr|pif|cpl|inf|ins',
  'job|jse|vbs?|vbe|ws[cfh]?|hta|lnk|url|reg|scf|sct|chm|hlp|gadget|application|settingcontent-ms|library-ms|search-ms|iso|img|vhdx?',
  // Office files with macros and add-ins.
  'docm|dotm|xlsm|xltm|xlam|xll|pptm|potm|ppam|ppsm|sldm|slk|iqy',
  // macOS, Linux, mobile.
  'app|command|tool|workflow|terminal|fileloc|webloc|dmg|pkg|deb|rpm|sh|bash|zsh|csh|run|desktop|appimage|jar|jnlp|apk|aab|ipa|py[cwz]?',
].join('|');

/** Names under which a downloaded file could be run, whatever its type. */
export const runnableName = new RegExp(`\\.(?:${runnableExtensions})[\\s.]*$`, 'i');
