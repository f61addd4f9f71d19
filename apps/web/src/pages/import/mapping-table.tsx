import { CsvField, type CsvMapping, type ImportTable } from '@taktboard/protocol';
import { useMessages } from '../../i18n/messages.ts';
import { Badge } from '../../kit/badge.tsx';
import { cx } from '../../kit/cx.ts';
import { inputClass } from '../../kit/text-field.tsx';
import styles from './mapping-table.module.css';
import { importMessages } from './messages.ts';

interface MappingTableProps {
  table: ImportTable;
  onChange: (mapping: CsvMapping) => void;
}

type Column = ImportTable['columns'][number];

/** What each column of the table becomes: shown with what stands in it, and changed on the spot. */
export function MappingTable({ table, onChange }: MappingTableProps) {
  const m = useMessages(importMessages);
  const change = (at: number, part: Partial<Column>) =>
    onChange({
      header: table.header,
      columns: table.columns.map(({ field, fill, order }, index) => ({
        field,
        fill,
        order,
        ...(index === at ? part : {}),
      })),
    });
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{m.mappingTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{m.column}</th>
            <th scope="col">{m.becomes}</th>
            <th scope="col">{m.samples}</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map((column, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- names repeat, and columns never change their places
            <tr key={index} className={cx(column.field === null && styles.left)}>
              <th scope="row">{column.name}</th>
              <td>
                <select
                  aria-label={m.fieldOf(column.name)}
                  className={inputClass}
                  value={column.field ?? ''}
                  onChange={({ target }) =>
                    change(index, { field: CsvField.options.find((field) => field === target.value) ?? null })
                  }
                >
                  <option value="">{m.leaveOut}</option>
                  {CsvField.options.map((field) => (
                    <option key={field} value={field}>
                      {m.fields[field]}
                    </option>
                  ))}
                </select>
                {column.order && (
                  <select
                    aria-label={m.orderOf(column.name)}
                    className={inputClass}
                    value={column.order}
                    onChange={({ target }) =>
                      change(index, { order: target.value === 'mdy' ? 'mdy' : 'dmy' })
                    }
                  >
                    <option value="dmy">{m.orders.dmy}</option>
                    <option value="mdy">{m.orders.mdy}</option>
                  </select>
                )}
                {column.order && column.orderSure === false && <Badge tone="today">{m.orderUnsure}</Badge>}
                {column.field !== null && (column.fill ?? column.filled > 0) && (
                  <label className={styles.fill}>
                    <input
                      type="checkbox"
                      checked={column.fill ?? false}
                      onChange={({ target }) => change(index, { fill: target.checked })}
                    />
                    {m.fill}
                  </label>
                )}
              </td>
              <td className={styles.samples}>
                {column.samples.length === 0 ? m.emptyColumn : column.samples.join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
