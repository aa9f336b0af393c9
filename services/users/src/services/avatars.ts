import { presignShown } from '@moim/common/attachments';
import { ConditionFailed, remove, TransactionFailed } from '@moim/common/dynamodb';
import { Problem } from '@moim/common/http';
import { urlSigner } from '@moim/common/storage';
import { type AvatarImage, avatarImages } from '../models/avatar-image.ts';
import { profiles } from '../models/profile.ts';
import { areBlocked } from './hiding.ts';

const files = urlSigner('FILES_BUCKET');

/** Presigned URLs of a person's avatar for `viewerId`, valid until `expiresAt`. Throws `not-found`. */
export async function presignAvatar(viewerId: string, userId: string) {
  const [profile, hidden] = await Promise.all([profiles.get({ userId }), areBlocked(viewerId, userId)]);
  const fileId = profile?.avatarFileId;
  const image = fileId === undefined ? undefined : await avatarImages.get({ userId, fileId });
  if (!image || hidden) throw new Problem('not-found', { detail: 'This person has no avatar.' });
  const presign = (key: string) =>
    presignShown(files, {
      key,
      fileName: 'avatar.webp',
      contentType: 'image/webp',
      disposition: 'inline',
    });
  const [large, thumb] = await Promise.all([presign(image.largeKey), presign(image.thumbKey)]);
  return { fileId: image.fileId, url: large.url, thumbUrl: thumb.url, expiresAt: large.expiresAt };
}

/** Waits for a transaction, and reports a failed check of {@link avatarImages} as `conflict`. */
export async function withAvatarConflict<Result>(write: Promise<Result>): Promise<Result> {
  try {
    return await write;
  } catch (error) {
    if (!(error instanceof TransactionFailed && error.entity === avatarImages.model.name)) throw error;
    const errors = [{ path: 'avatarFileId', message: 'Must be an image of yours that is ready' }];
    const detail = 'Upload an image as a file, wait until it is ready, and give its fileId.';
    throw new Problem('conflict', { detail, errors, cause: error });
  }
}

/**
 * Forgets an image and clears the avatar that shows it. The order matters: an image that is forgotten can no longer be
 * chosen. Safe to repeat.
 */
export async function forgetAvatarImage(image: Pick<AvatarImage, 'userId' | 'fileId'>): Promise<void> {
  const { userId, fileId } = image;
  await avatarImages.delete(image);
  const profile = await profiles.get({ userId }, { consistent: true });
  if (profile?.avatarFileId !== fileId) return;
  try {
    await profiles.update({ userId }, { avatarFileId: remove() }, { if: { avatarFileId: fileId } });
  } catch (error) {
    // The person has since chosen another avatar, or the profile is gone.
    if (!(error instanceof ConditionFailed)) throw error;
  }
}
