import { killUnderLoad } from '../faults/kill-under-load.ts';
import { seeded } from '../harness/random.ts';
import { TestServer } from '../harness/server.ts';
import type { Bench } from './bench.ts';

/** The fault test at length. Its goal is none lost, whatever the seed. */
export const kills: Bench = {
  name: 'kills',
  async run({ kills: count, say }) {
    if (count === 0) {
      say('left out; --kills 500 runs them');
      return [];
    }
    const seed = Date.now() % 2 ** 31;
    say(`seed ${seed}`);
    const server = await TestServer.start();
    try {
      const accounts = [await server.admin.newAccount('Anna'), await server.admin.newAccount('Ben')];
      const report = await killUnderLoad(server, {
        accounts,
        kills: count,
        random: seeded(seed),
        progress({ kills: done, edits, losses }) {
          if (done % 25 === 0) say(`${done} kills, ${edits} edits, ${losses.length} lost`);
        },
      });
      for (const loss of report.losses) say(loss);
      const unit = 'edits';
      return [
        { figure: 'kills under load', value: report.kills, unit: '' },
        { figure: 'edits sent until a kill', value: report.edits, unit },
        { figure: 'of those acknowledged', value: report.acknowledged, unit },
        { figure: 'acknowledged or seen, and lost', value: report.losses.length, unit, goal: 0 },
      ];
    } finally {
      await server.dispose();
    }
  },
};
