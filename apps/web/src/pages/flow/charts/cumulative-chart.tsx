import { useId } from 'react';
import { dayNumber } from '../../../i18n/calendar-math.ts';
import { formatNumber } from '../../../i18n/plural.ts';
import { columnsOf, sayDate, type FlowColumn, type FlowView } from '../flow-view.ts';
import { boxOf, CountAxis, DayAxis, LABEL_WIDTH } from './axes.tsx';
import { ChartFrame } from './chart-frame.tsx';
import styles from './charts.module.css';
import { Legend, legendHeight, type LegendItem } from './legend.tsx';
import { PATTERNS, Patterns } from './patterns.tsx';
import { countScale, dayScale } from './scale.ts';

const HEIGHT = 300;

export function CumulativeChart({ view }: { view: FlowView }) {
  const { m, report, language } = view;
  const id = useId();
  const columns = columnsOf(view);
  const days = report.days.map(({ day }) => dayNumber(day));
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const most = Math.max(0, ...report.days.map(({ counts }) => sum(counts)));
  const items = columns.map((column, index): LegendItem => ({
    key: column.id,
    label: column.name,
    swatch: (
      <>
        <rect width={14} height={10} className={`${styles.area} ${styles[column.kind]}`} />
        <rect width={14} height={10} fill={patternOf(id, index)} />
        <rect width={14} height={10} className={`${styles.edge} ${styles[column.kind]}`} />
      </>
    ),
  }));
  return (
    <ChartFrame
      title={m.cumulative.title}
      about={m.cumulative.about}
      picture={m.cumulative.picture(sayDate(view, report.from), sayDate(view, report.to))}
      of={view.of}
      draw={(width) => {
        const box = boxOf(width, HEIGHT);
        const x = dayScale({ first, last, left: box.left, right: box.right, labelWidth: LABEL_WIDTH });
        const y = countScale(most, [box.bottom, box.top]);
        const bands = bandsOf(columns, report.days);
        return {
          height: HEIGHT + 8 + legendHeight(items, box.right - box.left),
          content: (
            <>
              <Patterns
                id={id}
                areas={columns.map(({ id: key, kind }) => ({ key, tone: styles[kind] ?? '' }))}
              />
              <CountAxis y={y} box={box} language={language} />
              {bands.map(({ column, index, low, high }) => {
                const top = high.map((count, at) => `${x(days[at] ?? 0)},${y(count)}`);
                const bottom = low.map((count, at) => `${x(days[at] ?? 0)},${y(count)}`).reverse();
                return (
                  <g key={column.id} className={styles[column.kind]}>
                    <polygon points={[...top, ...bottom].join(' ')} className={styles.area} />
                    <polygon points={[...top, ...bottom].join(' ')} fill={patternOf(id, index)} />
                    <polyline points={top.join(' ')} className={styles.edge} />
                  </g>
                );
              })}
              <DayAxis x={x} box={box} language={language} />
              <Legend items={items} left={box.left} top={HEIGHT + 8} width={box.right - box.left} />
            </>
          ),
        };
      }}
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">{m.day}</th>
              {columns.map((column) => (
                <th key={column.id} scope="col">
                  {column.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.days.toReversed().map(({ day, counts }) => (
              <tr key={day}>
                <th scope="row">{sayDate(view, day)}</th>
                {columns.map((column, index) => (
                  <td key={column.id}>{formatNumber(language, counts[index] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

function patternOf(id: string, index: number): string {
  return index % PATTERNS === 0 ? 'none' : `url(#${id}-${index})`;
}

interface Band {
  column: FlowColumn;
  index: number;
  low: number[];
  high: number[];
}

/** From the last column up: what is done lies at the bottom and only grows. */
function bandsOf(columns: readonly FlowColumn[], days: FlowView['report']['days']): Band[] {
  let below = days.map(() => 0);
  return columns
    .map((column, index) => ({ column, index }))
    .reverse()
    .map(({ column, index }) => {
      const low = below;
      below = low.map((count, at) => count + (days[at]?.counts[index] ?? 0));
      return { column, index, low, high: below };
    });
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
