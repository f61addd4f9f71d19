import type { ReportDocument, ReportLine, ReportSection } from '@taktboard/reports';
import { CalendarClock, CircleAlert } from 'lucide-react';
import { useId } from 'react';
import { Link } from '../../app/navigation.tsx';
import { formatNumber } from '../../i18n/plural.ts';
import { useLanguage } from '../../i18n/messages.ts';
import { cx } from '../../kit/cx.ts';
import { useParts } from '../../kit/use-parts.ts';
import styles from './report-page.module.css';

/** A report as a page to read: what can be said aloud first, then the sections in the order of their urgency. */
export function ReportView({ report }: { report: ReportDocument }) {
  useParts(true);
  return (
    <article>
      <p className={styles.paperTitle}>{report.title}</p>
      <p className={styles.date}>{report.date}</p>
      <p className={styles.lead}>{report.opening.join(' ')}</p>
      {report.sections.map((section) => (
        <Section key={section.heading} section={section} />
      ))}
      <footer className={styles.footer}>
        {report.footer.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </article>
  );
}

function Section({ section }: { section: ReportSection }) {
  const language = useLanguage();
  const heading = useId();
  const { tone } = section;
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h2
        id={heading}
        className={cx(styles.heading, tone === 'late' && styles.late, tone === 'soon' && styles.soon)}
      >
        {tone === 'late' && <CircleAlert size={16} aria-hidden="true" />}
        {tone === 'soon' && <CalendarClock size={16} aria-hidden="true" />}
        {section.heading}
        <span className={styles.total}>{formatNumber(language, section.total)}</span>
      </h2>
      <ul>
        {section.lines.map((line, index) => (
          <Line key={line.url ?? index} line={line} />
        ))}
      </ul>
      {section.more && <p className={styles.more}>{section.more}</p>}
    </section>
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

function Line({ line }: { line: ReportLine }) {
  return (
    <li className={styles.line}>
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
    </li>
  );
}
