import { formatNumber } from '../../../i18n/plural.ts';
import {
  columnsOf,
  LEAST_FOR_FORECAST,
  LEAST_FOR_LINES,
  sayDays,
  sayTasks,
  SHARE_OF,
  SHARES,
  type FlowView,
} from '../flow-view.ts';
import { TaskCell } from '../task-cell.tsx';
import { boxOf, CountAxis } from './axes.tsx';
import { ChartFrame } from './chart-frame.tsx';
import styles from './charts.module.css';
import { Legend, legendHeight, type LegendItem } from './legend.tsx';
import { countScale, type Scale } from './scale.ts';

const HEIGHT = 300;
const POINT = 5;
const LETTER = 7;
type Item = FlowView['report']['ageing']['items'][number];

export function AgeingChart({ view }: { view: FlowView }) {
  const { m, report, language } = view;
  const { items, total } = report.ageing;
  const levels = new Map(
    report.ageing.columns.filter(({ count }) => count >= LEAST_FOR_LINES).map((one) => [one.columnId, one]),
  );
  const columns = columnsOf(view).filter(({ kind }) => kind === 'active' || kind === 'review');
  const most = Math.max(0, ...items.map(({ age }) => age), ...[...levels.values()].map(({ p95 }) => p95));
  const isOld = ({ columnId, age }: Item) => age > (levels.get(columnId)?.p85 ?? Infinity);
  const names = new Map(columns.map(({ id, name }) => [id, name]));
  const legend: LegendItem[] = [
    ...(items.some(isOld)
      ? [{ key: 'old', label: m.ageing.older, swatch: <Mark x={7} y={5} old className={styles.late} /> }]
      : []),
    ...(levels.size > 0
      ? SHARES.map((share) => ({
          key: share,
          label: m.ageing.band(SHARE_OF[share]),
          swatch: <line x2={14} y1={5} y2={5} className={LINES[share]} />,
        }))
      : []),
  ];
  return (
    <ChartFrame
      title={m.ageing.title}
      about={m.ageing.about}
      picture={m.ageing.picture(sayTasks(view, total))}
      of={view.of}
      nothing={total === 0 ? m.ageing.none : undefined}
      notes={notesOf(view, levels.size)}
      draw={(width) => {
        const box = boxOf(width, HEIGHT);
        const y = countScale(most, [box.bottom, box.top]);
        const room = (box.right - box.left) / Math.max(1, columns.length);
        return {
          height: HEIGHT + 8 + legendHeight(legend, box.right - box.left),
          content: (
            <>
              <CountAxis y={y} box={box} language={language} />
              {columns.map(({ id, name }, index) => {
                const left = box.left + index * room;
                const level = levels.get(id);
                return (
                  <g key={id}>
                    {level &&
                      SHARES.map((share) => (
                        <g key={share}>
                          <rect
                            x={left + 3}
                            y={y(level[share])}
                            width={room - 6}
                            height={box.bottom - y(level[share])}
                            className={styles.band}
                          />
                          <line
                            x1={left + 3}
                            x2={left + room - 3}
                            y1={y(level[share])}
                            y2={y(level[share])}
                            className={LINES[share]}
                          />
                        </g>
                      ))}
                    <text x={left + room / 2} y={box.bottom + 18} textAnchor="middle" className={styles.tick}>
                      {short(name, Math.floor(room / LETTER))}
                    </text>
                    {spread(
                      items.filter(({ columnId }) => columnId === id),
                      { y, middle: left + room / 2, room },
                    ).map(({ item, x }) => (
                      <Mark
                        key={item.id}
                        x={x}
                        y={y(item.age)}
                        old={isOld(item)}
                        className={isOld(item) ? styles.late : styles.active}
                        title={`${item.title} · ${sayDays(view, item.age)}`}
                      />
                    ))}
                  </g>
                );
              })}
              <Legend items={legend} left={box.left} top={HEIGHT + 8} width={box.right - box.left} />
            </>
          ),
        };
      }}
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">{m.task}</th>
              <th scope="col" className={styles.text}>
                {m.column}
              </th>
              <th scope="col">{m.ageing.age}</th>
              <th scope="col">{m.ageing.inColumn}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                <TaskCell boardId={report.boardId} id={item.id} title={item.title} />
                <td className={styles.text}>{names.get(item.columnId) ?? item.columnId}</td>
                <td>
                  {isOld(item) ? `${sayDays(view, item.age)} (${m.ageing.older})` : sayDays(view, item.age)}
                </td>
                <td>{sayDays(view, item.inColumn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

const LINES = { p50: styles.dotted, p85: styles.dashed, p95: styles.line };

interface MarkProps {
  x: number;
  y: number;
  /** A triangle, where others are round. */
  old: boolean;
  className: string | undefined;
  title?: string;
}

function Mark({ x, y, old, className, title }: MarkProps) {
  const look = { className: `${styles.point} ${className ?? ''}`, children: title && <title>{title}</title> };
  return old ? (
    <path d={`M${x} ${y - 6}L${x + 6} ${y + 5}H${x - 6}Z`} {...look} />
  ) : (
    <circle cx={x} cy={y} r={POINT} {...look} />
  );
}

/** Tasks of one age side by side, from the middle of the column outwards, closer where they are many. */
function spread(
  items: readonly Item[],
  { y, middle, room }: { y: Scale; middle: number; room: number },
): { item: Item; x: number }[] {
  const rows = new Map<number, Item[]>();
  for (const item of items) {
    const row = Math.round(y(item.age) / (POINT * 2));
    rows.set(row, [...(rows.get(row) ?? []), item]);
  }
  return [...rows.values()].flatMap((row) => {
    const step = Math.min(POINT * 2 + 2, (room - 16) / Math.max(1, row.length));
    return row.map((item, index) => ({ item, x: middle + (index - (row.length - 1) / 2) * step }));
  });
}

function short(name: string, letters: number): string {
  return name.length <= letters ? name : `${name.slice(0, Math.max(1, letters - 1))}…`;
}

function notesOf(view: FlowView, levels: number): string[] {
  const { m, report, language } = view;
  const { items, total } = report.ageing;
  if (total === 0) return [];
  return [
    report.sle === null
      ? m.ageing.noLevel(LEAST_FOR_FORECAST)
      : m.ageing.atLeast(sayDays(view, report.sle.days)),
    ...(levels === 0 ? [m.ageing.tooFew] : []),
    ...(total > items.length
      ? [m.ageing.more(formatNumber(language, items.length), formatNumber(language, total))]
      : []),
  ];
}
