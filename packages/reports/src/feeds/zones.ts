import { ZoneTimes } from '../time/zone-times.ts';

/** Zones by name, each of which is asked for its changes once. */
export function zones(): (zone: string) => ZoneTimes {
  const known = new Map<string, ZoneTimes>();
  return (zone) => {
    const there = known.get(zone) ?? new ZoneTimes(zone);
    known.set(zone, there);
    return there;
  };
}
