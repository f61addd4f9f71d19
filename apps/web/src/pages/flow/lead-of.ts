import { LEAST_FOR_LINES, sayDate, sayDays, sayPace, sayTasks, type FlowView } from './flow-view.ts';

/** What can be said aloud: how much, how fast, and when the rest may be done. */
export function leadOf(view: FlowView): string[] {
  const { m, report } = view;
  const { finished, cycle, forecast, sle, ageing, days } = report;
  const said: string[] = [];
  if (finished.total === 0) said.push(m.lead.none);
  else
    said.push(
      m.lead.finished(sayTasks(view, finished.total), sayPace(view, (finished.total / days.length) * 7)),
    );
  if (cycle !== null && cycle.count >= LEAST_FOR_LINES) {
    said.push(m.lead.cycle(sayDays(view, cycle.p50), sayDays(view, cycle.p85)));
  }
  const { p50 = null, p85 = null } = forecast.done ?? {};
  if (p50 !== null && p85 !== null) {
    said.push(m.lead.forecast(sayTasks(view, forecast.open), sayDate(view, p50), sayDate(view, p85)));
  } else if (p50 !== null) {
    said.push(m.lead.half(sayTasks(view, forecast.open), sayDate(view, p50)));
  } else if (forecast.done !== null) {
    said.push(m.lead.noEnd(sayTasks(view, forecast.open)));
  }
  const old = sle === null ? 0 : ageing.items.filter(({ age }) => age > sle.days).length;
  if (sle !== null && old > 0) said.push(m.lead.old(sayTasks(view, old), sayDays(view, sle.days)));
  return said;
}
