import type { TemplateKey } from '@taktboard/protocol';
import { useMessages } from '../i18n/messages.ts';
import { LABEL_COLORS } from '../kit/label-colors.ts';
import { Skeleton } from '../kit/skeleton.tsx';
import { TextField } from '../kit/text-field.tsx';
import { startMessages } from './messages.ts';
import styles from './template-choice.module.css';
import type { Template } from './use-templates.ts';

export interface Chosen {
  template: TemplateKey;
  /** The day that its dates count from; empty for as many days from now as the template takes. */
  keyDate: string;
}

interface TemplateChoiceProps {
  templates: readonly Template[] | null;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
}

/** What a board can begin with, each with a small picture of it, and the day that its dates count from. */
export function TemplateChoice({ templates, chosen, onChoose }: TemplateChoiceProps) {
  const m = useMessages(startMessages);
  if (templates === null) {
    return (
      <div className={styles.grid} role="status" aria-busy="true" aria-label={m.loading}>
        {[1, 2, 3, 4, 5, 6].map((each) => (
          <Skeleton key={each} width="100%" height={118} />
        ))}
      </div>
    );
  }
  const current = templates.find(({ key }) => key === chosen.template);
  const keyDate = current?.keyDate ?? null;
  return (
    <>
      <fieldset className={styles.choice}>
        <legend className={styles.legend}>{m.templates}</legend>
        <div className={styles.grid}>
          {templates.map((template) => (
            <label key={template.key} className={styles.card}>
              <input
                type="radio"
                name="template"
                className="visually-hidden"
                checked={template.key === chosen.template}
                onChange={() => onChoose({ template: template.key, keyDate: '' })}
              />
              <Picture template={template} />
              <strong>{template.name}</strong>
              <span className={styles.about}>{template.about}</span>
              <span className={styles.count}>
                {template.tasks.length === 0 ? m.noTasks : m.tasks(template.tasks.length)}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {current && current.tasks.length > 0 && (
        <p className={styles.first}>
          {m.first}:{' '}
          {current.tasks
            .slice(0, 4)
            .map(({ title }) => title)
            .join(' · ')}{' '}
          …
        </p>
      )}
      {current && keyDate !== null && (
        <TextField
          type="date"
          label={m.keyDates[keyDate]}
          hint={m.keyDateHint}
          value={chosen.keyDate || usualDay(current.lead)}
          onChange={({ target }) => onChoose({ ...chosen, keyDate: target.value })}
        />
      )}
    </>
  );
}

/** As many as have room in the picture. */
const ROWS = 4;

/** The board in small: its columns, with the first tasks of each in the colours of their labels. */
function Picture({ template }: { template: Template }) {
  const { columns, labels, tasks } = template;
  return (
    <span className={styles.picture} aria-hidden="true">
      {columns.map(({ name }, column) => (
        <span key={name} className={styles.column}>
          <span className={styles.head} />
          {tasks
            .filter((task) => (task.column ?? 0) === column)
            .slice(0, ROWS)
            .map((task) => (
              <span key={task.title} className={styles.task}>
                {(task.labels ?? []).map((at) => {
                  const label = labels[at];
                  return (
                    label && (
                      <span
                        key={label.name}
                        className={styles.label}
                        style={{ background: LABEL_COLORS[label.color].ground }}
                      />
                    )
                  );
                })}
              </span>
            ))}
        </span>
      ))}
    </span>
  );
}

/** As many days from today as the template takes, where this browser is. */
function usualDay(lead: number): string {
  const day = new Date();
  day.setDate(day.getDate() + lead);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
