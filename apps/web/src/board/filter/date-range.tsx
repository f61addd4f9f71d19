import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { Popover } from '../../kit/popover.tsx';
import { TextField } from '../../kit/text-field.tsx';
import styles from './filter-bar.module.css';
import type { DateFilter } from './filter-query.ts';
import { useFindText } from './text/find-messages.ts';

interface DateRangeProps {
  anchor: HTMLElement;
  label: string;
  value: DateFilter | null;
  onChange: (dates: DateFilter) => void;
  onClose: () => void;
}

/** From a day to a day; either end may be left open. */
export function DateRange({ anchor, label, value, onChange, onClose }: DateRangeProps) {
  const text = useFindText();
  const before = value?.is === 'range' ? value : null;
  const [from, setFrom] = useState(before?.from ?? '');
  const [to, setTo] = useState(before?.to ?? '');
  const isEmpty = from === '' && to === '';
  return (
    <Popover anchor={anchor} label={label} onClose={onClose} className={styles.range}>
      <form
        className={styles.rangeForm}
        onSubmit={(event) => {
          event.preventDefault();
          if (isEmpty) return;
          const isTurned = from !== '' && to !== '' && to < from;
          const ends = { from: from === '' ? null : from, to: to === '' ? null : to };
          onChange({ is: 'range', ...(isTurned ? { from: ends.to, to: ends.from } : ends) });
          anchor.focus({ preventScroll: true });
          onClose();
        }}
      >
        <TextField
          data-autofocus
          type="date"
          label={text.from}
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
        <TextField type="date" label={text.to} value={to} onChange={(event) => setTo(event.target.value)} />
        <Button type="submit" look="primary" disabled={isEmpty}>
          {text.apply}
        </Button>
      </form>
    </Popover>
  );
}
