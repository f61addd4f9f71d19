import { useId } from 'react';
import { sayInstant } from '../../i18n/instant.ts';
import { useLanguage } from '../../i18n/messages.ts';
import { PasswordField } from '../../kit/password-field.tsx';
import { inputClass, TextField } from '../../kit/text-field.tsx';
import { useBoard } from '../state/board-context.ts';
import { ChosenIds } from './chosen-ids.tsx';
import type { ShareDraft } from './share-draft.ts';
import styles from './share.module.css';
import { useShareText } from './text/share-messages.ts';

interface Props {
  draft: ShareDraft;
  /** Of a share that is there already: what can be kept. */
  kept: { expiresAt: string | null; hasPassword: boolean } | null;
  onChange: (part: Partial<ShareDraft>) => void;
}

const DAYS = [7, 30, 90];

/** What a live board shows, and to whom. */
export function ShareForm({ draft, kept, onChange }: Props) {
  const text = useShareText();
  const language = useLanguage();
  const id = useId();
  const { projection } = useBoard().connection;
  const { title, columns, labels, hides, ends, password, noPassword, origins } = draft;
  const hide = (part: Partial<ShareDraft['hides']>) => onChange({ hides: { ...hides, ...part } });
  const shows = [
    ['descriptions', text.descriptions],
    ['comments', text.comments],
    ['estimates', text.estimates],
  ] as const;
  const labelsHere = [...projection.labels().values()].filter(({ archived }) => archived !== true);
  return (
    <div className={styles.form}>
      <TextField
        label={text.name}
        hint={text.nameHelp}
        value={title}
        maxLength={200}
        data-autofocus
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <ChosenIds
        legend={text.columns}
        all={text.allColumns}
        some={text.someColumns}
        choices={projection.columns().filter(({ archived }) => archived !== true)}
        chosen={columns}
        onChange={(next) => onChange({ columns: next })}
      />
      {labelsHere.length > 0 && (
        <ChosenIds
          legend={text.labels}
          all={text.allTasks}
          some={text.someLabels}
          choices={labelsHere}
          chosen={labels}
          onChange={(next) => onChange({ labels: next })}
        />
      )}
      <fieldset className={styles.group}>
        <legend>{text.shows}</legend>
        <p className={styles.soft}>{text.always}</p>
        {shows.map(([field, name]) => (
          <label key={field} className={styles.choice}>
            <input
              type="checkbox"
              checked={!hides[field]}
              onChange={(event) => hide({ [field]: !event.target.checked })}
            />
            {name}
          </label>
        ))}
        <div className={styles.field}>
          <label htmlFor={`${id}-people`}>{text.people}</label>
          <select
            id={`${id}-people`}
            className={inputClass}
            value={hides.people}
            onChange={(event) => hide({ people: event.target.value as typeof hides.people })}
          >
            <option value="initials">{text.initials}</option>
            <option value="shown">{text.names}</option>
            <option value="hidden">{text.nobody}</option>
          </select>
          <span className={styles.soft}>{text.typed}</span>
        </div>
      </fieldset>
      <div className={styles.two}>
        <div className={styles.field}>
          <label htmlFor={`${id}-language`}>{text.language}</label>
          <select
            id={`${id}-language`}
            className={inputClass}
            value={draft.language}
            onChange={(event) => onChange({ language: event.target.value === 'de' ? 'de' : 'en' })}
          >
            <option value="de">{text.german}</option>
            <option value="en">{text.english}</option>
          </select>
        </div>
        <div className={styles.field}>
          <label htmlFor={`${id}-ends`}>{text.until}</label>
          <select
            id={`${id}-ends`}
            className={inputClass}
            value={ends}
            onChange={({ target: { value } }) =>
              onChange({ ends: value === 'never' || value === 'kept' ? value : Number(value) })
            }
          >
            {kept?.expiresAt != null && (
              <option value="kept">{text.asItIs(sayInstant(kept.expiresAt, language))}</option>
            )}
            <option value="never">{text.never}</option>
            {DAYS.map((days) => (
              <option key={days} value={days}>
                {text.inDays(days)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <PasswordField
        label={text.password}
        hint={kept?.hasPassword ? text.passwordKept : text.passwordHelp}
        autoComplete="off"
        maxLength={256}
        value={password}
        disabled={noPassword}
        onChange={(event) => onChange({ password: event.target.value })}
      />
      {kept?.hasPassword && (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={noPassword}
            onChange={(event) => onChange({ noPassword: event.target.checked, password: '' })}
          />
          {text.noPassword}
        </label>
      )}
      <div className={styles.field}>
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={draft.feeds}
            aria-describedby={`${id}-feeds`}
            onChange={(event) => onChange({ feeds: event.target.checked })}
          />
          {text.feeds}
        </label>
        <span id={`${id}-feeds`} className={styles.soft}>
          {text.feedsHelp}
        </span>
      </div>
      <details>
        <summary>{text.embed}</summary>
        <div className={styles.field}>
          <label htmlFor={`${id}-embed`} className={styles.soft}>
            {text.embedHelp}
          </label>
          <textarea
            id={`${id}-embed`}
            className={inputClass}
            rows={3}
            spellCheck={false}
            value={origins}
            onChange={(event) => onChange({ origins: event.target.value })}
          />
        </div>
      </details>
    </div>
  );
}
