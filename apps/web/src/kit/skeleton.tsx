import styles from './skeleton.module.css';

interface SkeletonProps {
  width: number | string;
  height: number | string;
}

/** A place that will be filled: the page's own shape while it loads. Put `aria-busy` on what holds it. */
export function Skeleton({ width, height }: SkeletonProps) {
  return <div className={styles.bone} style={{ width, height }} aria-hidden="true" />;
}
