/** One figure of Prometheus' text format, version 0.0.4. */
export interface Metric {
  /** Without the prefix `taktboard_`. */
  name: string;
  help: string;
  type: 'counter' | 'gauge' | 'histogram';
  samples: readonly Sample[];
}

export interface Sample {
  /** What follows the name, such as `_sum`. */
  suffix?: string;
  labels?: Readonly<Record<string, string>>;
  value: number;
}

export function metricsText(metrics: readonly Metric[]): string {
  return metrics
    .map(({ name, help, type, samples }) => {
      const full = `taktboard_${name}`;
      const lines = samples.map(
        ({ suffix = '', labels, value }) => `${full}${suffix}${labelsText(labels)} ${value}\n`,
      );
      return `# HELP ${full} ${help}\n# TYPE ${full} ${type}\n${lines.join('')}`;
    })
    .join('');
}

/** Labels are words of ours and numbers, in which nothing is to be escaped. */
function labelsText(labels: Sample['labels']): string {
  if (!labels) return '';
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  return `{${pairs.join(',')}}`;
}
