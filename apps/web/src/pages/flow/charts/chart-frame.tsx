import { Download } from 'lucide-react';
import { useId, useRef, useState, type ReactNode } from 'react';
import { useMessages } from '../../../i18n/messages.ts';
import { IconButton } from '../../../kit/icon-button.tsx';
import { Menu } from '../../../kit/late-menu.tsx';
import { Segments } from '../segments.tsx';
import { flowMessages } from '../text/flow-messages.ts';
import styles from './charts.module.css';
import { downloadPicture } from './export-picture.ts';
import { useWidth } from './use-width.ts';

interface ChartFrameProps {
  title: string;
  about: string;
  /** What a picture says that cannot be seen. */
  picture: string;
  /** Of the board and the day, for the file's name and the picture's head. */
  of: string;
  /** Said in place of the picture where there is nothing to draw. */
  nothing?: string | undefined;
  /** Under the picture. */
  notes?: readonly string[] | undefined;
  /** How high it is at a width, and what is drawn in it. */
  draw: (width: number) => { height: number; content: ReactNode };
  table: ReactNode;
}

/** A picture with what it means, the table behind it, and both ways to take it along. */
export function ChartFrame({ title, about, picture, of, nothing, notes = [], draw, table }: ChartFrameProps) {
  const m = useMessages(flowMessages);
  const heading = useId();
  const [shown, setShown] = useState<'picture' | 'table'>('picture');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [width, measure] = useWidth();
  const svg = useRef<SVGSVGElement>(null);
  const take = (format: 'svg' | 'png') => {
    if (svg.current) void downloadPicture(svg.current, `${title} · ${of}`, format);
  };
  const drawn = width > 0 && nothing === undefined && shown === 'picture' ? draw(width) : null;
  return (
    <section className={styles.chart} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 id={heading} className={styles.title}>
          {title}
        </h2>
        {nothing === undefined && (
          <div className={styles.tools}>
            <Segments
              label={m.show(title)}
              value={shown}
              options={[
                ['picture', m.picture],
                ['table', m.table],
              ]}
              onChange={setShown}
            />
            <IconButton
              label={m.downloadOf(title)}
              icon={<Download size={16} />}
              aria-haspopup="menu"
              aria-expanded={anchor !== null}
              disabled={shown !== 'picture'}
              onClick={(event) => {
                const { currentTarget } = event;
                setAnchor((open) => (open ? null : currentTarget));
              }}
            />
          </div>
        )}
      </div>
      <p className={styles.about}>{about}</p>
      {nothing === undefined ? (
        <div ref={measure} className={styles.body}>
          {drawn && (
            <svg
              ref={svg}
              role="img"
              aria-label={picture}
              viewBox={`0 0 ${width} ${drawn.height}`}
              className={styles.svg}
            >
              {drawn.content}
            </svg>
          )}
          {shown === 'table' && (
            // a table that is longer than its place is scrolled by keys, too
            <div className={styles.table} role="group" aria-labelledby={heading} tabIndex={0}>
              {table}
            </div>
          )}
        </div>
      ) : (
        <p className={styles.nothing}>{nothing}</p>
      )}
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      {anchor && (
        <Menu
          anchor={anchor}
          align="end"
          label={m.downloadOf(title)}
          entries={[
            { label: m.svg, onSelect: () => take('svg') },
            { label: m.png, onSelect: () => take('png') },
          ]}
          onClose={() => setAnchor(null)}
        />
      )}
    </section>
  );
}
