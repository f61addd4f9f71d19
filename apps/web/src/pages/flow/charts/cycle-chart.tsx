import { dayNumber } from '../../../i18n/calendar-math.ts';
import { formatNumber } from '../../../i18n/plural.ts';
import {
  LEAST_FOR_LINES,
  sayDate,
  sayDays,
  sayTasks,
  SHARE_OF,
  SHARES,
  type FlowView,
} from '../flow-view.ts';
import { TaskCell } from '../task-cell.tsx';
import { boxOf, CountAxis, DayAxis, LABEL_WIDTH } from './axes.tsx';
import { ChartFrame } from './chart-frame.tsx';
import styles from './charts.module.css';
import { countScale, dayScale } from './scale.ts';

const HEIGHT = 280;
const LINES = { p50: styles.dotted, p85: styles.dashed, p95: styles.line };

export function CycleChart({ view }: { view: FlowView }) {
  const { m, report, language } = view;
  const { cycle, finished } = report;
  const points = finished.items.flatMap(({ cycle: days, ...task }) =>
    days === null ? [] : [{ ...task, days }],
  );
  const lines = cycle !== null && cycle.count >= LEAST_FOR_LINES ? cycle : null;
  const most = Math.max(0, ...points.map(({ days }) => days));
  return (
    <ChartFrame
      title={m.cycle.title}
      about={m.cycle.about}
      picture={m.cycle.picture(sayTasks(view, points.length))}
      of={view.of}
      nothing={points.length === 0 ? m.cycle.none : undefined}
      notes={[
        ...(points.length > 0 && lines === null ? [m.cycle.tooFew(LEAST_FOR_LINES)] : []),
        ...(finished.total > finished.items.length
          ? [
              m.cycle.more(
                formatNumber(language, finished.items.length),
                formatNumber(language, finished.total),
              ),
            ]
          : []),
      ]}
      draw={(width) => {
        const box = boxOf(width, HEIGHT);
        const x = dayScale({
          first: dayNumber(report.from),
          last: dayNumber(report.to),
          left: box.left,
          right: box.right,
          labelWidth: LABEL_WIDTH,
        });
        const y = countScale(most, [box.bottom, box.top]);
        return {
          height: HEIGHT,
          content: (
            <>
              <CountAxis y={y} box={box} language={language} />
              {points.map(({ id, title, day, days }) => (
                <circle
                  key={id}
                  cx={x(dayNumber(day))}
                  cy={y(days)}
                  r={4}
                  className={`${styles.point} ${styles.active}`}
                >
                  <title>{`${title} · ${sayDate(view, day)} · ${sayDays(view, days)}`}</title>
                </circle>
              ))}
              {lines !== null &&
                apart(SHARES.map((share) => ({ share, at: y(lines[share]) }))).map(({ share, at, label }) => (
                  <g key={share}>
                    <line x1={box.left} x2={box.right} y1={at} y2={at} className={LINES[share]} />
                    <text x={box.left + 4} y={label} className={styles.mark}>
                      {m.share(SHARE_OF[share], sayDays(view, lines[share]))}
                    </text>
                  </g>
                ))}
              <DayAxis x={x} box={box} language={language} />
            </>
          ),
        };
      }}
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">{m.task}</th>
              <th scope="col">{m.day}</th>
              <th scope="col">{m.cycle.cycle}</th>
              <th scope="col">{m.cycle.lead}</th>
            </tr>
          </thead>
          <tbody>
            {finished.items.toReversed().map(({ id, title, day, cycle: days, lead }) => (
              <tr key={id}>
                <TaskCell boardId={report.boardId} id={id} title={title} />
                <td>{sayDate(view, day)}</td>
                <td>{days === null ? m.cycle.notStarted : sayDays(view, days)}</td>
                <td>{lead === null ? m.cycle.unknown : sayDays(view, lead)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

const LABEL_HEIGHT = 15;

/** Labels above their lines, the lowest line first; one that would lie on another goes above it. */
function apart<Line extends { at: number }>(lines: readonly Line[]): (Line & { label: number })[] {
  let above = Infinity;
  return lines.map((line) => {
    above = Math.min(line.at - 4, above - LABEL_HEIGHT);
    return { ...line, label: above };
  });
}
