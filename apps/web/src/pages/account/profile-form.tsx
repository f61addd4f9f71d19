import type { Profile } from '@taktboard/protocol';
import { useState } from 'react';
import { sayFault } from '../../api/late-fault.ts';
import { ownAccountApi } from '../../api/own-account-calls.ts';
import { useSayFault } from '../../api/say-fault.ts';
import { chooseLanguage, useMessages } from '../../i18n/messages.ts';
import { avatarColor, avatarColorAt, initialsOf } from '../../kit/avatar-color.ts';
import { Button } from '../../kit/button.tsx';
import { inputClass, TextField } from '../../kit/text-field.tsx';
import { showToast } from '../../kit/toast.ts';
import { refreshPeople } from '../../session/people.ts';
import { loadSession, ownPersonId } from '../../session/session.ts';
import styles from './account.module.css';
import { ColorChoice } from './color-choice.tsx';
import { accountMessages } from './text/messages.ts';

interface Props {
  profile: Profile;
  onSaved: (profile: Profile) => void;
}

const LANGUAGES = [
  ['de', 'Deutsch'],
  ['en', 'English'],
] as const;

/** What one says of oneself, with the avatar as it will look. */
export function ProfileForm({ profile, onSaved }: Props) {
  const m = useMessages(accountMessages);
  const sayFaultHere = useSayFault();
  const [draft, setDraft] = useState(profile);
  const [taken, setTaken] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [zones] = useState(() => Intl.supportedValuesOf('timeZone'));
  const [deviceZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  const name = draft.name.trim();
  const initials = draft.initials?.trim() ?? '';
  const wrongInitials = initials !== '' && !/^[^\s\p{C}]{1,2}$/u.test(initials);
  const changed = JSON.stringify(sent(draft)) !== JSON.stringify(sent(profile));
  const set = (change: Partial<Profile>) => setDraft({ ...draft, ...change });

  const save = async (): Promise<void> => {
    setBusy(true);
    const answer = await ownAccountApi.changeProfile(sent(draft));
    setBusy(false);
    if (!answer.ok) {
      const isTaken = answer.reason.kind === 'refused' && answer.reason.problem?.code === 'name-taken';
      if (isTaken) setTaken(sayFaultHere(answer.reason));
      else sayFault(answer.reason);
      return;
    }
    onSaved(answer.value);
    setDraft(answer.value);
    if (answer.value.language && answer.value.language !== profile.language)
      await chooseLanguage(answer.value.language);
    await Promise.all([loadSession(), refreshPeople()]);
    showToast({ text: m.saved });
  };
  const avatar = draft.color === null ? avatarColorOf(ownPersonId()) : avatarColorAt(draft.color);
  return (
    <form
      className={styles.form}
      aria-label={m.profile}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={styles.who}>
        <span
          className={styles.preview}
          aria-hidden="true"
          data-initials={initials || initialsOf(name)}
          style={{ background: avatar }}
        />
        <TextField
          className={styles.grow}
          label={m.name}
          value={draft.name}
          maxLength={100}
          autoComplete="username"
          spellCheck={false}
          required
          hint={m.nameHint}
          fault={name === '' ? m.nameEmpty : (taken ?? undefined)}
          onChange={(event) => {
            setTaken(null);
            set({ name: event.target.value });
          }}
        />
      </div>
      <TextField
        label={m.initials}
        className={styles.short}
        value={draft.initials ?? ''}
        placeholder={initialsOf(name)}
        autoComplete="off"
        spellCheck={false}
        hint={m.initialsHint}
        fault={wrongInitials ? m.initialsWrong : undefined}
        onChange={(event) => set({ initials: event.target.value })}
      />
      <ColorChoice value={draft.color} onChange={(color) => set({ color })} />
      <div className={styles.pair}>
        <label className={styles.field}>
          <span className={styles.label}>{m.language}</span>
          <select
            className={inputClass}
            value={draft.language ?? ''}
            onChange={(event) =>
              set({ language: LANGUAGES.find(([code]) => code === event.target.value)?.[0] ?? null })
            }
          >
            <option value="">{m.likeDevice('')}</option>
            {LANGUAGES.map(([code, own]) => (
              <option key={code} value={code} lang={code}>
                {own}
              </option>
            ))}
          </select>
          <span className={styles.soft}>{m.languageHint}</span>
        </label>
        <label className={styles.field}>
          <span className={styles.label}>{m.zone}</span>
          <select
            className={inputClass}
            value={draft.zone ?? ''}
            onChange={(event) => set({ zone: event.target.value || null })}
          >
            <option value="">{m.likeDevice(deviceZone)}</option>
            {draft.zone !== null && !zones.includes(draft.zone) && (
              <option value={draft.zone}>{draft.zone}</option>
            )}
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
          </select>
          <span className={styles.soft}>{m.zoneHint}</span>
        </label>
      </div>
      <div>
        <Button
          type="submit"
          look="primary"
          disabled={busy || !changed || name === '' || wrongInitials || taken !== null}
        >
          {m.save}
        </Button>
      </div>
    </form>
  );
}

/** As the server keeps it: nothing typed is nothing chosen. */
function sent({ name, initials, ...rest }: Profile): Profile {
  return { ...rest, name: name.trim(), initials: initials?.trim() || null };
}

function avatarColorOf(personId: string | null): string {
  return avatarColor(personId ?? '');
}
