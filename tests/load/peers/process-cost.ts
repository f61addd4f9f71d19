import { readFileSync } from 'node:fs';

/** Of Linux; what `getconf CLK_TCK` says on every machine of the last twenty years. */
const TICKS_PER_SECOND = 100;
const UTIME = 13;
const RSS_PAGES = 23;
const PAGE_BYTES = 4096;

/** Fields as proc(5) numbers them, from the pid as 0; a program's name may hold spaces and ends with a bracket. */
function stat(pid: number): number[] {
  const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const afterName = line.slice(line.lastIndexOf(')') + 2);
  return [0, 0, ...afterName.split(' ').map(Number)];
}

/** Seconds that all threads of a process have computed, for themselves and in the kernel. */
export function cpuSeconds(pid: number): number {
  const fields = stat(pid);
  return ((fields[UTIME] ?? 0) + (fields[UTIME + 1] ?? 0)) / TICKS_PER_SECOND;
}

export function residentBytes(pid: number): number {
  return (stat(pid)[RSS_PAGES] ?? 0) * PAGE_BYTES;
}
