import type { ApiFault } from '../../api/request.ts';
import { useSayFault } from '../../api/say-fault.ts';
import { useMessages } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { reportMessages } from './messages.ts';
import styles from './report-page.module.css';

export function ReportLoading() {
  const m = useMessages(reportMessages);
  return (
    <div className={styles.loading} aria-busy="true" aria-label={m.loading} role="status">
      <Skeleton width={180} height={16} />
      <Skeleton width="92%" height={24} />
      <Skeleton width="74%" height={24} />
      <Skeleton width="100%" height={40} />
      <Skeleton width="100%" height={40} />
      <Skeleton width="100%" height={40} />
    </div>
  );
}

export function ReportFailed({ fault, onRetry }: { fault: ApiFault; onRetry: () => void }) {
  const m = useMessages(reportMessages);
  const sayFault = useSayFault();
  return (
    <div className={styles.fault} role="alert">
      <p>{sayFault(fault)}</p>
      <Button onClick={onRetry}>{m.tryAgain}</Button>
    </div>
  );
}
