import { HolidayList } from '@taktboard/protocol';
import { useEffect, useState } from 'react';
import { request } from '../../../api/request.ts';
import type { Language } from '../../../i18n/language.ts';

type Names = ReadonlyMap<string, string>;

const NONE: Names = new Map();
const known = new Map<string, Promise<Names>>();

/** The holidays of a region in some years, by day; none until they are here, and none without a network. */
export function useHolidays(region: string | undefined, years: readonly string[], language: Language): Names {
  const [names, setNames] = useState<Names>(NONE);
  const asked = years.join(' ');
  useEffect(() => {
    if (region === undefined) return setNames(NONE);
    let isGone = false;
    const all = Promise.all(asked.split(' ').map((year) => holidaysOf(region, year, language)));
    void all.then((maps) => {
      if (!isGone) setNames(new Map(maps.flatMap((each) => [...each])));
    });
    return () => {
      isGone = true;
    };
  }, [region, asked, language]);
  return names;
}

function holidaysOf(region: string, year: string, language: Language): Promise<Names> {
  const key = `${region} ${year} ${language}`;
  const before = known.get(key);
  if (before) return before;
  const asking = ask(new URLSearchParams({ region, year, language }));
  known.set(key, asking);
  // whoever was without a network asks again the next time
  void asking.then((names) => names === NONE && known.delete(key));
  return asking;
}

async function ask(query: URLSearchParams): Promise<Names> {
  const found = await request(`/holidays?${query.toString()}`, { answer: HolidayList });
  return found.ok ? new Map(found.value.days.map(({ day, name }) => [day, name])) : NONE;
}
