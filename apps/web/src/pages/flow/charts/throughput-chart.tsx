import { useId } from 'react';
import { dayNumber } from '../../../i18n/calendar-math.ts';
import { formatNumber } from '../../../i18n/plural.ts';
import { sayDate, sayDays, sayPace, sayTasks, type FlowView } from '../flow-view.ts';
import { boxOf, CountAxis } from './axes.tsx';
import { ChartFrame } from './chart-frame.tsx';
import styles from './charts.module.css';
import { countScale } from './scale.ts';
import { briefDay } from './say-date.ts';

const HEIGHT = 220;
const WEEK = 7;
const LABEL_WIDTH = 52;

export function ThroughputChart({ view }: { view: FlowView }) {
  const { m, report, language } = view;
  const id = useId();
  const weeks = report.throughput;
  const finished = weeks.reduce((sum, { count }) => sum + count, 0);
  const days = weeks.reduce((sum, week) => sum + week.days, 0);
  const average = days === 0 ? 0 : (finished / days) * WEEK;
  const isPart = (week: (typeof weeks)[number]) => week.days < WEEK;
  return (
    <ChartFrame
      title={m.throughput.title}
      about={m.throughput.about}
      picture={m.throughput.picture(sayTasks(view, finished), weeks.length)}
      of={view.of}
      nothing={finished === 0 ? m.lead.none : undefined}
      notes={finished > 0 && weeks.some(isPart) ? [m.throughput.partly] : []}
      draw={(width) => {
        const box = boxOf(width, HEIGHT);
        const y = countScale(Math.max(...weeks.map(({ count }) => count)), [box.bottom, box.top]);
        const room = (box.right - box.left) / weeks.length;
        const every = Math.max(1, Math.ceil(LABEL_WIDTH / room));
        return {
          height: HEIGHT,
          content: (
            <>
              <defs>
                <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse">
                  <path d="M-1 1L1 -1M0 6L6 0M5 7L7 5" className={`${styles.motif} ${styles.done}`} />
                </pattern>
              </defs>
              <CountAxis y={y} box={box} language={language} />
              {weeks.map((week, index) => {
                const left = box.left + index * room + room * 0.15;
                const shape = {
                  x: left,
                  y: y(week.count),
                  width: room * 0.7,
                  height: box.bottom - y(week.count),
                };
                return (
                  <g key={week.week} className={styles.done}>
                    {isPart(week) ? (
                      <rect {...shape} fill={`url(#${id})`} className={styles.hollow} />
                    ) : (
                      <rect {...shape} className={styles.bar} />
                    )}
                    {(weeks.length - 1 - index) % every === 0 && (
                      <text
                        x={left + room * 0.35}
                        y={box.bottom + 18}
                        textAnchor="middle"
                        className={styles.tick}
                      >
                        {briefDay(dayNumber(week.week), language)}
                      </text>
                    )}
                  </g>
                );
              })}
              <line x1={box.left} x2={box.right} y1={y(average)} y2={y(average)} className={styles.dashed} />
              <text x={box.left + 4} y={y(average) - 5} className={styles.mark}>
                {m.throughput.average(sayPace(view, average))}
              </text>
            </>
          ),
        };
      }}
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">{m.week}</th>
              <th scope="col">{m.throughput.count}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.toReversed().map((week) => (
              <tr key={week.week}>
                <th scope="row">
                  {sayDate(view, week.week)}
                  {isPart(week) && ` (${m.throughput.part(sayDays(view, week.days))})`}
                </th>
                <td>{formatNumber(language, week.count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
