import type { ColumnKind, ColumnView, Id } from '@taktboard/board';
import { LIMITS } from '@taktboard/protocol';
import { useState, type ReactNode } from 'react';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { KIND_ICONS } from '../columns/column-header.tsx';
import type { Asking } from '../state/board-model.ts';
import { useBoard } from '../state/board-context.ts';
import { archiveColumn, perform } from '../state/perform.ts';
import { useColumn } from '../state/use-topic.ts';
import { useText } from '../text/board-messages.ts';
import styles from './form.module.css';
import { limitOf } from './limit-of.ts';

type ColumnAsking = Extract<
  Asking,
  { kind: 'add-column' } | { kind: 'column-kind' | 'column-limit' | 'archive-column' }
>;

export function ColumnDialogs({ asking, onClose }: { asking: ColumnAsking; onClose: () => void }) {
  if (asking.kind === 'add-column') return <AddColumn onClose={onClose} />;
  return <OfColumn key={asking.columnId} kind={asking.kind} columnId={asking.columnId} onClose={onClose} />;
}

interface OfColumnProps {
  kind: Exclude<ColumnAsking['kind'], 'add-column'>;
  columnId: Id;
  onClose: () => void;
}

function OfColumn({ kind, columnId, onClose }: OfColumnProps) {
  const column = useColumn(columnId);
  if (!column || column.archived) return null;
  const props = { column, onClose };
  switch (kind) {
    case 'column-kind':
      return <KindOfColumn {...props} />;
    case 'column-limit':
      return <LimitOfColumn {...props} />;
    case 'archive-column':
      return <ArchiveColumn {...props} />;
  }
}

interface ColumnProps {
  column: ColumnView;
  onClose: () => void;
}

interface AskProps {
  title: string;
  action: string;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

function Ask({ title, action, onSubmit, onClose, children }: AskProps) {
  const text = useText();
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
        <div className={styles.foot}>
          <Button onClick={onClose}>{text.column.cancel}</Button>
          <Button look="primary" type="submit">
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function AddColumn({ onClose }: { onClose: () => void }) {
  const model = useBoard();
  const text = useText();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<ColumnKind>('active');
  const submit = () => {
    const trimmed = name.trim();
    if (trimmed !== '' && perform(model, { type: 'column.add', name: trimmed, kind })) onClose();
  };
  return (
    <Ask title={text.column.addTitle} action={text.column.add} onSubmit={submit} onClose={onClose}>
      <NameField value={name} onChange={setName} />
      <KindChoice value={kind} onChange={setKind} />
    </Ask>
  );
}

function KindOfColumn({ column, onClose }: ColumnProps) {
  const model = useBoard();
  const text = useText();
  const [kind, setKind] = useState(column.kind);
  const submit = () => {
    if (kind !== column.kind) perform(model, { type: 'column.set', id: column.id, fields: { kind } });
    onClose();
  };
  return (
    <Ask title={text.column.kindTitle} action={text.column.save} onSubmit={submit} onClose={onClose}>
      <KindChoice value={kind} onChange={setKind} />
    </Ask>
  );
}

function LimitOfColumn({ column, onClose }: ColumnProps) {
  const model = useBoard();
  const text = useText();
  const [value, setValue] = useState(column.wipLimit?.toString() ?? '');
  const [asked, setAsked] = useState(false);
  const limit = limitOf(value);
  const submit = () => {
    setAsked(true);
    if (limit === undefined) return;
    if (limit !== (column.wipLimit ?? null)) {
      perform(model, { type: 'column.set', id: column.id, fields: { wipLimit: limit } });
    }
    onClose();
  };
  return (
    <Ask title={text.column.limitTitle} action={text.column.save} onSubmit={submit} onClose={onClose}>
      <TextField
        data-autofocus
        label={text.column.limitField}
        hint={text.column.limitHelp}
        fault={asked && limit === undefined ? text.column.limitInvalid : undefined}
        inputMode="numeric"
        autoComplete="off"
        value={value}
        onChange={(event) => setValue(event.target.value)}
      />
    </Ask>
  );
}

function ArchiveColumn({ column, onClose }: ColumnProps) {
  const model = useBoard();
  const text = useText();
  const submit = () => {
    onClose();
    archiveColumn(model, column.id);
  };
  return (
    <Ask
      title={text.column.archiveTitle(column.name)}
      action={text.column.archive}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{text.column.archiveText(column.cardIds.length)}</p>
    </Ask>
  );
}

function NameField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const text = useText();
  return (
    <TextField
      data-autofocus
      label={text.column.name}
      autoComplete="off"
      maxLength={LIMITS.nameChars}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

const KINDS: readonly ColumnKind[] = ['backlog', 'active', 'review', 'done'];

function KindChoice({ value, onChange }: { value: ColumnKind; onChange: (kind: ColumnKind) => void }) {
  const text = useText();
  return (
    <fieldset className={styles.choices}>
      <legend className="visually-hidden">{text.column.kindTitle}</legend>
      {KINDS.map((kind) => {
        const Icon = KIND_ICONS[kind];
        return (
          <label key={kind} className={styles.choice}>
            <input type="radio" name="kind" checked={kind === value} onChange={() => onChange(kind)} />
            <Icon size={16} aria-hidden="true" />
            <span>
              {text.column.kinds[kind]}
              <small>{text.column.kindHelp[kind]}</small>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
