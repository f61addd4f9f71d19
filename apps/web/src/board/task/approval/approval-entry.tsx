import type { Id } from '@taktboard/board';
import type { Approval } from '@taktboard/protocol';
import { BadgeCheck, CircleDashed, CircleSlash, Ellipsis, TriangleAlert, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { sayInstant } from '../../../i18n/instant.ts';
import { useLanguage } from '../../../i18n/messages.ts';
import { Badge, type BadgeTone } from '../../../kit/badge.tsx';
import { IconButton } from '../../../kit/icon-button.tsx';
import { Menu } from '../../../kit/late-menu.tsx';
import { AgainDialog } from './again-dialog.tsx';
import styles from './approval.module.css';
import { EndDialog } from './end-dialog.tsx';
import { ShownTask } from './shown-task.tsx';
import { useApprovalText } from './text/approval-messages.ts';

interface Props {
  cardId: Id;
  approval: Approval;
  manages: boolean;
}

type Look = readonly [tone: BadgeTone, icon: typeof BadgeCheck];

const LOOKS: Readonly<Record<Approval['state'], Look>> = {
  open: ['soon', CircleDashed],
  approved: ['done', BadgeCheck],
  returned: ['blocked', Undo2],
  withdrawn: ['plain', CircleSlash],
  expired: ['plain', CircleSlash],
};

/** What one guest was asked, what became of it, and whether it still holds. */
export function ApprovalEntry({ cardId, approval, manages }: Props) {
  const text = useApprovalText();
  const language = useLanguage();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asked, setAsked] = useState<'again' | 'withdraw' | 'erase' | null>(null);
  const { guest, state, decided, expiresAt, log } = approval;
  const who = guest.name === null ? text.someGuest : guest.name;
  const [tone, Icon] = LOOKS[state];
  const close = () => setAsked(null);
  const isOver = state === 'withdrawn' || Date.parse(expiresAt) <= Date.now();
  const said = decided && log.find(({ at, what }) => what === decided.what && at === decided.at)?.text;
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <div className={styles.who}>
          <Badge tone={decided?.changed ? 'plain' : tone} icon={<Icon size={14} aria-hidden="true" />}>
            {text.state[state]}
          </Badge>
          <strong>{guest.name === null ? text.someGuest : text.guestNamed(guest.name)}</strong>
          {decided?.changed && (
            <Badge tone="today" icon={<TriangleAlert size={14} aria-hidden="true" />}>
              {text.changed[decided.what]}
            </Badge>
          )}
        </div>
        {manages && (
          <IconButton
            label={text.actions(who)}
            icon={<Ellipsis size={16} aria-hidden="true" />}
            aria-haspopup="menu"
            aria-expanded={anchor !== null}
            onClick={(event) => {
              const button = event.currentTarget;
              setAnchor((open) => (open ? null : button));
            }}
          />
        )}
      </div>
      <p className={styles.soft}>
        {[
          ...(guest.email === undefined ? [] : [guest.email]),
          ...(decided ? [text.decidedAt(sayInstant(decided.at, language))] : []),
          ...(isOver ? [] : [text.untilDay(sayInstant(expiresAt, language))]),
        ].join(' · ')}
      </p>
      {said !== undefined && (
        <p className={styles.said} dir="auto">
          {said}
        </p>
      )}
      {decided && (
        <details>
          <summary>{text.wasShown[decided.what]}</summary>
          <ShownTask task={decided.shown} />
          <p className={styles.soft}>{text.hash(decided.hash)}</p>
        </details>
      )}
      {anchor && (
        <Menu
          anchor={anchor}
          align="end"
          label={text.actions(who)}
          onClose={() => setAnchor(null)}
          entries={[
            { label: text.again, disabled: guest.email === undefined, onSelect: () => setAsked('again') },
            { label: text.withdraw, disabled: state === 'withdrawn', onSelect: () => setAsked('withdraw') },
            'line',
            {
              label: text.erase,
              danger: true,
              disabled: guest.email === undefined,
              onSelect: () => setAsked('erase'),
            },
          ]}
        />
      )}
      {asked === 'again' && <AgainDialog cardId={cardId} approval={approval} who={who} onClose={close} />}
      {(asked === 'withdraw' || asked === 'erase') && (
        <EndDialog cardId={cardId} approval={approval} who={who} what={asked} onClose={close} />
      )}
    </li>
  );
}
