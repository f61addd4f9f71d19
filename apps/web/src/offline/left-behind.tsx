import { useEffect, useState } from 'react';
import { Button } from '../kit/button.tsx';
import { downloadFile } from '../kit/download.ts';
import { commentsFile } from '../session/comments-file.ts';
import { leftBehind, type LeftBehindWork } from '../session/left-behind.ts';
import { removeAllOf } from '../session/tidy-device.ts';
import styles from './left-behind.module.css';
import { useOfflineText } from './text/offline-messages.ts';

/** On the page where one signs in: whose changes this device still has, and what can be done about them. */
export function LeftBehind() {
  const text = useOfflineText();
  const [works, setWorks] = useState<readonly LeftBehindWork[]>([]);
  const look = () => void leftBehind().then(setWorks, () => undefined);
  useEffect(look, []);
  const download = async ({ personId, boards, comments }: LeftBehindWork) => {
    if (comments.length > 0) downloadFile(commentsFile(comments, new Date()));
    const { keptFile } = await import('../sync/kept-file.ts');
    for (const { boardId } of boards) downloadFile(await keptFile({ personId, boardId }));
  };
  return works.map((work) => (
    <section key={work.personId} className={styles.note}>
      <p>{text.leftBehind(work.name ?? text.someone, work.waiting)}</p>
      <div className={styles.actions}>
        <Button onClick={() => void download(work)}>{text.download}</Button>
        <Button onClick={() => void removeAllOf(work.personId).then(look)}>{text.removeHere}</Button>
      </div>
    </section>
  ));
}
