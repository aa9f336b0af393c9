import { exportHandler, pagesAfter } from '@moim/common/exports';
import { files } from './models/file.ts';

/** Invoked by this service's own `consume`, as those of the others. */
export const exportOf = exportHandler({
  files: pagesAfter({
    read: (ownerId, fileId, limit) =>
      files.find.ofOwner(
        { ownerId },
        { consistent: true, limit, ...(fileId !== undefined && { after: { fileId } }) },
      ),
    positionOf: ({ fileId }) => fileId,
    show: (items) =>
      items
        .filter(({ purpose }) => purpose === undefined)
        .map(({ fileId, name, contentType, size, sha256, status, width, height, createdAt }) => ({
          fileId,
          name,
          contentType,
          size,
          sha256,
          status,
          width,
          height,
          createdAt,
        })),
  }),
});
