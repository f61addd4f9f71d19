/** One figure of Prometheus' text format, version 0.0.4. */
export interface Metric {
  /** Without the prefix `taktboard_`. */
  name: string;
  help: string;
  type: 'counter' | 'gauge';
  value: number;
}

export function metricsText(metrics: readonly Metric[]): string {
  return metrics
    .map(({ name, help, type, value }) => {
      const full = `taktboard_${name}`;
      return `# HELP ${full} ${help}\n# TYPE ${full} ${type}\n${full} ${value}\n`;
    })
    .join('');
}
