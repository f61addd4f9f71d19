/** The least and the most days for which each store can be kept. */
const DAYS = {
  audit: [90, 3650],
  inbox: [30, 3650],
  digests: [30, 3650],
  outbox: [7, 365],
  invitations: [7, 3650],
  shareViews: [30, 3650],
  guests: [30, 3650],
} as const satisfies Record<string, readonly [least: number, most: number]>;

export type KeptStore = keyof typeof DAYS;

export function keptStores(): readonly KeptStore[] {
  return Object.keys(DAYS) as KeptStore[];
}

/** @returns the least and the most, in days */
export function keptDays(store: KeptStore): readonly [least: number, most: number] {
  return DAYS[store];
}
