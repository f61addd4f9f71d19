import type { ReportDocument, ReportLine, ReportSection } from '@taktboard/reports';
import { CalendarClock, CircleAlert, OctagonX } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { Link } from '../../app/navigation.tsx';
import { formatNumber } from '../../i18n/plural.ts';
import { useLanguage } from '../../i18n/messages.ts';
import { cx } from '../../kit/cx.ts';
import { useParts } from '../../kit/use-parts.ts';
import styles from './report-page.module.css';

interface LineTools {
  /** What one can do with a line. */
  atEnd?: ((line: ReportLine) => ReactNode) | undefined;
  /** Lines that are not shown; the totals count them all the same. */
  hides?: ((line: ReportLine) => boolean) | undefined;
}

interface ReportViewProps extends LineTools {
  report: ReportDocument;
}

/** A report as a page to read: what can be said aloud first, then the sections in the order of their urgency. */
export function ReportView({ report, ...tools }: ReportViewProps) {
  useParts(true);
  const isGrouped = report.sections.some(({ group }) => group !== undefined);
  return (
    <article>
      <p className={styles.paperTitle}>{report.title}</p>
      <p className={styles.date}>{report.date}</p>
      <p className={styles.lead}>{report.opening.join(' ')}</p>
      {keyed(report.sections).map(({ key, section }) => (
        <Section key={key} section={section} isGrouped={isGrouped} {...tools} />
      ))}
      <footer className={styles.footer}>
        {report.footer.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </article>
  );
}

/** A heading comes once under each board. */
function keyed(sections: readonly ReportSection[]): { key: string; section: ReportSection }[] {
  let board = '';
  return sections.map((section) => {
    if (section.group) board = section.group.url ?? section.group.title;
    return { key: `${board} ${section.heading}`, section };
  });
}

interface SectionProps extends LineTools {
  section: ReportSection;
  isGrouped: boolean;
}

function Section({ section, isGrouped, atEnd, hides }: SectionProps) {
  const Heading = isGrouped ? 'h3' : 'h2';
  // over several boards there would be a landmark of the same name for each
  const Part = isGrouped ? 'div' : 'section';
  const language = useLanguage();
  const heading = useId();
  const { group, tone } = section;
  return (
    <>
      {group && (
        <h2 className={styles.group}>
          <TaskLink {...group} />
        </h2>
      )}
      <Part className={styles.section} aria-labelledby={isGrouped ? undefined : heading}>
        <Heading id={heading} className={styles.heading} data-tone={tone}>
          {tone === 'late' && <CircleAlert size={16} aria-hidden="true" />}
          {tone === 'soon' && <CalendarClock size={16} aria-hidden="true" />}
          {tone === 'blocked' && <OctagonX size={16} aria-hidden="true" />}
          {section.heading}
          <span className={styles.total}>{formatNumber(language, section.total)}</span>
        </Heading>
        <ul>
          {section.lines.map((line, index) =>
            hides?.(line) ? null : <Line key={line.url ?? index} line={line} end={atEnd?.(line)} />,
          )}
        </ul>
        {section.more && <p className={styles.more}>{section.more}</p>}
      </Part>
    </>
  );
}

function TaskLink({ title, url }: Pick<ReportLine, 'title' | 'url'>) {
  return url === null ? (
    <span className={styles.task}>{title}</span>
  ) : (
    <Link href={url} className={styles.task}>
      {title}
    </Link>
  );
}

function Line({ line, end }: { line: ReportLine; end: ReactNode }) {
  return (
    <li className={cx(styles.line, Boolean(end) && styles.withEnd)}>
      <div>
        <TaskLink {...line} />
        {line.other && (
          <>
            {' · '}
            <TaskLink {...line.other} />
          </>
        )}
        <ul className={styles.parts}>
          {line.parts.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
      </div>
      {end && <div className={styles.lineEnd}>{end}</div>}
    </li>
  );
}
