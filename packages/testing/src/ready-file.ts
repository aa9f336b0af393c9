/** The data of `files.file.ready` for a picture, with both of its variants. */
export function readyFileData({ ownerId, fileId }: { ownerId: string; fileId: string }) {
  const folder = `files/${ownerId}/${fileId}/attempt/`;
  const variant = (name: 'thumb' | 'large') => ({
    name,
    contentType: 'image/webp',
    width: 320,
    height: 240,
    size: 9_310,
    key: `${folder}${name}`,
  });
  return {
    ownerId,
    fileId,
    contentType: 'image/jpeg',
    size: 3_145_728,
    key: `${folder}original`,
    width: 4_000,
    height: 3_000,
    placeholder: 'data:image/webp;base64,UklGRg==',
    variants: [variant('thumb'), variant('large')],
  };
}
