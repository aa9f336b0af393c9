import { createSignal } from 'solid-js';
import { createForm } from '../account/form.ts';
import { interestsIn, isNickname } from '../account/rules.ts';
import { t } from '../i18n/language.ts';
import { api } from '../session/api.ts';
import { askFor, askUntilKnown } from '../session/ask.ts';
import { createDraft, forgetDraft } from '../session/draft.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Field } from '../ui/field.tsx';
import { AvatarField } from './avatar-field.tsx';
import { myProfile, setMyProfile } from './me.ts';
import { forgetPerson } from './people.ts';

/** The drafts of the profile begin like this. */
export const profileDraft = 'profile.';

/** Creates or changes my profile. What is typed outlives a reload. */
export function ProfileForm(props: { onSaved: () => void }) {
  const former = myProfile();
  const [nickname, setNickname] = createDraft(`${profileDraft}nickname`, former?.nickname);
  const [name, setName] = createDraft(`${profileDraft}name`, former?.name);
  const [bio, setBio] = createDraft(`${profileDraft}bio`, former?.bio);
  const [interests, setInterests] = createDraft(`${profileDraft}interests`, former?.interests.join(', '));
  const [avatarFileId, setAvatarFileId] = createDraft(`${profileDraft}avatar`, former?.avatarFileId);

  const [isUploading, setUploading] = createSignal(false);
  const form = createForm<'nickname' | 'name'>(
    () => ({
      nickname: !isNickname(nickname()) && t().fields.nickname,
      name: !name().trim() && t().fields.required,
    }),
    async () => {
      const fileId = avatarFileId();
      const isNewAvatar = fileId !== '' && fileId !== former?.avatarFileId;
      const body = {
        nickname: nickname(),
        name: name().trim(),
        interests: interestsIn(interests()),
        ...(bio().trim() && { bio: bio().trim() }),
        ...(fileId && { avatarFileId: fileId }),
      };
      const put = () => askFor(api.PUT('/v1/users/me', { body }));
      const answer = await (isNewAvatar ? askUntilKnown(put) : put());
      if (answer.ok) {
        forgetDraft(profileDraft);
        forgetPerson(answer.data.userId);
        setMyProfile(answer.data);
        props.onSaved();
      }
      return answer;
    },
  );
  return (
    <form class="stack" novalidate onSubmit={form.submit}>
      <AvatarField
        name={name()}
        former={former}
        fileId={avatarFileId()}
        onChange={setAvatarFileId}
        onUploading={setUploading}
      />
      <Field
        label={t().profile.nickname}
        hint={t().profile.nicknameHint}
        value={nickname()}
        onChange={setNickname}
        error={form.errorOf('nickname')}
        autocomplete="nickname"
        maxLength={20}
      />
      <Field
        label={t().profile.name}
        value={name()}
        onChange={setName}
        error={form.errorOf('name')}
        autocomplete="name"
        maxLength={50}
      />
      <Field label={t().profile.bio} value={bio()} onChange={setBio} rows={3} maxLength={500} />
      <Field
        label={t().profile.interests}
        hint={t().profile.interestsHint}
        value={interests()}
        onChange={setInterests}
      />
      <FailureNote failure={form.failure()} special={{ conflict: t().profile.nicknameTaken }} />
      <Button look="primary" type="submit" isBusy={form.isBusy()} disabled={isUploading()}>
        {t().save}
      </Button>
    </form>
  );
}
