import { ConditionFailed, remove, TransactionFailed, transaction, type Write } from '@moim/common/dynamodb';
import { Problem } from '@moim/common/http';
import { bucket } from '@moim/common/storage';
import { type AvatarImage, avatarImages } from '../models/avatar-image.ts';
import { profiles } from '../models/profile.ts';

const files = bucket('FILES_BUCKET');

/** How long an avatar's URLs live. */
const expiresInSeconds = 300;

/** Where a person's avatar can be fetched, until `expiresAt`. Throws `not-found`. */
export async function presignAvatar(userId: string) {
  const profile = await profiles.get({ userId });
  const fileId = profile?.avatarFileId;
  const image = fileId === undefined ? undefined : await avatarImages.get({ userId, fileId });
  if (!image) throw new Problem('not-found', { detail: 'There is no such avatar.' });
  const presign = (key: string) =>
    files.presignDownload({
      ...{ key, fileName: 'avatar.webp', contentType: 'image/webp' },
      ...{ disposition: 'inline', expiresInSeconds },
    });
  const [large, thumb] = await Promise.all([presign(image.largeKey), presign(image.thumbKey)]);
  return { fileId: image.fileId, url: large.url, thumbUrl: thumb.url, expiresAt: large.expiresAt };
}

/** Does `write` if this is an image of theirs that may be an avatar. Throws `conflict`; what the write throws. */
export async function writeWithAvatar(
  image: Pick<AvatarImage, 'userId' | 'fileId'>,
  write: Write,
): Promise<void> {
  try {
    await transaction(write, avatarImages.check(image));
  } catch (error) {
    if (!(error instanceof TransactionFailed)) throw error;
    if (error.index === 0) throw error.cause;
    const errors = [{ path: 'avatarFileId', message: 'Must be an image of yours that is ready' }];
    const detail = 'Upload an image as a file, wait until it is ready, and give its fileId.';
    throw new Problem('conflict', { detail, errors, cause: error });
  }
}

/**
 * Forgets an image, and then that it is anybody's avatar: once it is forgotten, it cannot be chosen any more. Bears to be
 * done again.
 */
export async function forgetAvatarImage(image: Pick<AvatarImage, 'userId' | 'fileId'>): Promise<void> {
  const { userId, fileId } = image;
  await avatarImages.delete(image);
  const profile = await profiles.get({ userId }, { consistent: true });
  if (profile?.avatarFileId !== fileId) return;
  try {
    await profiles.update({ userId }, { avatarFileId: remove() }, { if: { avatarFileId: fileId } });
  } catch (error) {
    // Another one was chosen meanwhile, or the profile is gone.
    if (!(error instanceof ConditionFailed)) throw error;
  }
}
