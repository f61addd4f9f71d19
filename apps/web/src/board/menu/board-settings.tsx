import type { BoardMeta } from '@taktboard/board';
import { LIMITS } from '@taktboard/protocol';
import { useId, useState } from 'react';
import { useLanguage } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { inputClass, TextField } from '../../kit/text-field.tsx';
import { useBoard } from '../state/board-context.ts';
import { perform } from '../state/perform.ts';
import { useMeta } from '../state/use-topic.ts';
import styles from './menu-dialogs.module.css';
import { isListed, OTHER_COUNTRIES, PARTS } from './regions.ts';
import { useMenuText } from './text/menu-messages.ts';

const FORM = 'board-settings';
/** A Monday. */
const WEEK = Date.UTC(2026, 0, 5);
const DAY_MS = 86_400_000;

/** The board's title, and the calendar by which its dates are read. */
export function BoardSettings({ onClose }: { onClose: () => void }) {
  const model = useBoard();
  const text = useMenuText();
  const meta = useMeta();
  const [asked, setAsked] = useState<BoardMeta>(meta);
  const change = (part: Partial<BoardMeta>) => setAsked((before) => ({ ...before, ...part }));
  const title = asked.title.trim();
  const isWhole = title !== '' && asked.workdays.length > 0;
  const save = () => {
    if (!isWhole) return;
    // only what was changed: someone else may be changing the rest
    const fields = {
      ...(title === meta.title ? {} : { title }),
      ...(asked.zone === meta.zone ? {} : { zone: asked.zone }),
      ...(asked.region === meta.region ? {} : { region: asked.region ?? null }),
      ...(asked.workdays.join() === meta.workdays.join() ? {} : { workdays: asked.workdays }),
    };
    if (Object.keys(fields).length === 0 || perform(model, { type: 'board.set', fields })) onClose();
  };
  return (
    <Dialog
      title={text.settings.replace(/ …$/, '')}
      onClose={onClose}
      foot={
        <>
          <Button look="plain" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button look="primary" type="submit" form={FORM} disabled={!isWhole}>
            {text.save}
          </Button>
        </>
      }
    >
      <form
        id={FORM}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          data-autofocus
          label={text.title}
          maxLength={LIMITS.titleChars}
          autoComplete="off"
          value={asked.title}
          onChange={({ target }) => change({ title: target.value })}
        />
        <ZoneField value={asked.zone} onChange={(zone) => change({ zone })} />
        <RegionField value={asked.region} onChange={(region) => change({ region })} />
        <Workdays value={asked.workdays} onChange={(workdays) => change({ workdays })} />
      </form>
    </Dialog>
  );
}

function ZoneField({ value, onChange }: { value: string; onChange: (zone: string) => void }) {
  const text = useMenuText();
  const id = useId();
  const [zones] = useState(() => Intl.supportedValuesOf('timeZone'));
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{text.zone}</label>
      <select
        id={id}
        className={inputClass}
        aria-describedby={`${id}-about`}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        {!zones.includes(value) && <option value={value}>{value}</option>}
        {zones.map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll('_', ' ')}
          </option>
        ))}
      </select>
      <p id={`${id}-about`} className={styles.soft}>
        {text.zoneHelp}
      </p>
    </div>
  );
}

interface RegionFieldProps {
  value: string | undefined;
  onChange: (region: string | undefined) => void;
}

function RegionField({ value, onChange }: RegionFieldProps) {
  const text = useMenuText();
  const language = useLanguage();
  const id = useId();
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const countryName = (code: string) => names.of(code) ?? code;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{text.region}</label>
      <select
        id={id}
        className={inputClass}
        aria-describedby={`${id}-about`}
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      >
        <option value="">{text.noRegion}</option>
        {value !== undefined && !isListed(value) && <option value={value}>{value}</option>}
        {Object.entries(PARTS).map(([country, parts]) => (
          <optgroup key={country} label={countryName(country)}>
            <option value={country}>{text.whole(countryName(country))}</option>
            {parts.map(([code, name]) => (
              <option key={code} value={`${country}-${code}`}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
        <optgroup label={text.other}>
          {OTHER_COUNTRIES.map((code) => (
            <option key={code} value={code}>
              {countryName(code)}
            </option>
          ))}
        </optgroup>
      </select>
      <p id={`${id}-about`} className={styles.soft}>
        {text.regionHelp}
      </p>
    </div>
  );
}

interface WorkdaysProps {
  value: readonly number[];
  onChange: (workdays: number[]) => void;
}

function Workdays({ value, onChange }: WorkdaysProps) {
  const text = useMenuText();
  const language = useLanguage();
  const short = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const long = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return (
    <fieldset className={styles.days}>
      <legend>{text.workdays}</legend>
      <div className={styles.week}>
        {[1, 2, 3, 4, 5, 6, 7].map((day) => {
          const date = new Date(WEEK + (day - 1) * DAY_MS);
          return (
            <label key={day} className={styles.day}>
              <input
                type="checkbox"
                aria-label={long.format(date)}
                checked={value.includes(day)}
                onChange={({ target }) =>
                  onChange(
                    target.checked
                      ? [...value, day].toSorted((a, b) => a - b)
                      : value.filter((each) => each !== day),
                  )
                }
              />
              <span aria-hidden="true">{short.format(date)}</span>
            </label>
          );
        })}
      </div>
      <p
        className={value.length === 0 ? styles.fault : styles.soft}
        role={value.length === 0 ? 'alert' : undefined}
      >
        {value.length === 0 ? text.noWorkday : text.workdaysHelp}
      </p>
    </fieldset>
  );
}
