import { useId } from 'react';
import { dayNumber } from '../../../i18n/calendar-math.ts';
import { formatNumber } from '../../../i18n/plural.ts';
import { LEAST_FOR_FORECAST, sayDate, SHARE_OF, SHARES, type FlowView } from '../flow-view.ts';
import { boxOf, CountAxis, DayAxis, LABEL_WIDTH } from './axes.tsx';
import { burnUpOf } from './burn-up.ts';
import { ChartFrame } from './chart-frame.tsx';
import styles from './charts.module.css';
import { Legend, legendHeight, type LegendItem } from './legend.tsx';
import { countScale, dayScale } from './scale.ts';

const HEIGHT = 280;
const LINES = { p50: styles.dotted, p85: styles.dashed, p95: styles.line };

export function BurnUpChart({ view }: { view: FlowView }) {
  const { m, report, language } = view;
  const { forecast } = report;
  const clip = useId();
  const points = burnUpOf(view);
  const now = points.at(-1) ?? { day: 0, all: 0, done: 0 };
  const first = points[0]?.day ?? 0;
  const ends = SHARES.map((share) => ({ share, day: forecast.done?.[share] ?? null }));
  const furthest = Math.max(now.day, ...ends.map(({ day }) => (day === null ? 0 : dayNumber(day))));
  // where the lines meet is what one looks for, but a long future must not squeeze the past into less than a fifth
  const last = Math.min(furthest, now.day + Math.max(28, 4 * (now.day - first)));
  const promises =
    forecast.done === null
      ? []
      : ends.map(({ share, day }) => ({
          share,
          day,
          label:
            day === null
              ? m.burnUp.beyond(SHARE_OF[share])
              : m.burnUp.by(SHARE_OF[share], sayDate(view, day)),
        }));
  const items: LegendItem[] = [
    { key: 'all', label: m.burnUp.all, swatch: <line x2={14} y1={5} y2={5} className={styles.edge} /> },
    { key: 'done', label: m.burnUp.done, swatch: <line x2={14} y1={5} y2={5} className={styles.thick} /> },
    ...promises.map(({ share, label }) => ({
      key: share,
      label,
      swatch: <line x2={14} y1={5} y2={5} className={LINES[share]} />,
    })),
  ].map((item) => ({
    ...item,
    swatch: <g className={item.key === 'all' ? styles.backlog : styles.done}>{item.swatch}</g>,
  }));
  return (
    <ChartFrame
      title={m.burnUp.title}
      about={m.burnUp.about}
      picture={m.burnUp.picture(formatNumber(language, now.done), formatNumber(language, now.all))}
      of={view.of}
      notes={[forecastNote(view)]}
      draw={(width) => {
        const box = boxOf(width, HEIGHT);
        const x = dayScale({ first, last, left: box.left, right: box.right, labelWidth: LABEL_WIDTH });
        const y = countScale(Math.max(...points.map(({ all }) => all)), [box.bottom, box.top]);
        const path = (of: 'all' | 'done') =>
          points.map((point) => `${x(point.day)},${y(point[of])}`).join(' ');
        return {
          height: HEIGHT + 8 + legendHeight(items, box.right - box.left),
          content: (
            <>
              <defs>
                <clipPath id={clip}>
                  <rect x={box.left} y={0} width={box.right - box.left + 6} height={HEIGHT} />
                </clipPath>
              </defs>
              <CountAxis y={y} box={box} language={language} />
              <g clipPath={`url(#${clip})`}>
                {forecast.done !== null && (
                  <line
                    x1={x(now.day)}
                    x2={box.right}
                    y1={y(now.all)}
                    y2={y(now.all)}
                    className={styles.grid}
                  />
                )}
                {forecast.done !== null &&
                  ends.map(
                    ({ share, day }) =>
                      day !== null && (
                        <g key={share}>
                          <line
                            x1={x(now.day)}
                            x2={x(dayNumber(day))}
                            y1={y(now.done)}
                            y2={y(now.all)}
                            className={LINES[share]}
                          />
                          <circle
                            cx={x(dayNumber(day))}
                            cy={y(now.all)}
                            r={4}
                            className={`${styles.point} ${styles.done}`}
                          />
                        </g>
                      ),
                  )}
                <polyline points={path('all')} className={`${styles.edge} ${styles.backlog}`} />
                <polyline points={path('done')} className={`${styles.thick} ${styles.done}`} />
              </g>
              {last > now.day && (
                <line x1={x(now.day)} x2={x(now.day)} y1={box.top} y2={box.bottom} className={styles.axis} />
              )}
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
              <th scope="col">{m.burnUp.all}</th>
              <th scope="col">{m.burnUp.done}</th>
              <th scope="col">{m.burnUp.open}</th>
            </tr>
          </thead>
          <tbody>
            {promises.toReversed().map(({ share, day, label }) => (
              <tr key={share}>
                <th scope="row">{label}</th>
                <td>{formatNumber(language, now.all)}</td>
                <td>{day === null ? '–' : formatNumber(language, now.all)}</td>
                <td>{day === null ? '–' : formatNumber(language, 0)}</td>
              </tr>
            ))}
            {points.toReversed().map(({ name, all, done }) => (
              <tr key={name}>
                <th scope="row">{sayDate(view, name)}</th>
                <td>{formatNumber(language, all)}</td>
                <td>{formatNumber(language, done)}</td>
                <td>{formatNumber(language, all - done)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

function forecastNote(view: FlowView): string {
  const { m, report, language } = view;
  const { open, finished, days, done } = report.forecast;
  if (open === 0) return m.burnUp.nothing;
  if (done === null) {
    return m.burnUp.tooFew(
      LEAST_FOR_FORECAST,
      formatNumber(language, finished),
      formatNumber(language, days),
    );
  }
  return m.burnUp.method;
}
