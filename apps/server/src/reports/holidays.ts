/** 'YYYY-MM-DD' */
type Day = string;

/** Public holidays by region: an ISO 3166 country, or one of its parts ('DE', 'DE-BY'). */
export interface Holidays {
  /** Null when nothing is known about the region. */
  ofYear(region: string, year: number): Promise<ReadonlySet<Day> | null>;
}

/** Enough for the regions and years of many boards; whoever asks for more pays for computing it again. */
const KEPT_YEARS = 500;

/** Computes each year of a region once. */
export function cachedHolidays(source: Holidays): Holidays {
  const known = new Map<string, ReadonlySet<Day> | null>();
  return {
    async ofYear(region, year) {
      const key = `${region} ${year}`;
      const kept = known.get(key);
      if (kept !== undefined) return kept;
      const days = await source.ofYear(region, year);
      const oldest = known.size >= KEPT_YEARS ? known.keys().next().value : undefined;
      if (oldest !== undefined) known.delete(oldest);
      known.set(key, days);
      return days;
    },
  };
}
