/** `npm run torture -- [kills] [torn logs] [seed]`: kills of all kinds and torn logs, with what was acknowledged and what was lost. */
import { killAgainAndAgain, tearLogs } from './kills.js';

const [kills = 100, torn = 20, seed = 1] = process.argv.slice(2).map(Number);
const killed = await killAgainAndAgain({
  kills,
  seed,
  onKill: (kill, kind, { saved, lost }) =>
    console.log(`${kill + 1} ${kind}: ${saved} texts acknowledged, ${lost.length} lost`, ...lost.slice(-2)),
});
console.log(`${killed.kills} kills, each opened twice: ${killed.saved} texts acknowledged, ${killed.lost.length} lost`);
const tornLogs = await tearLogs(torn, seed);
console.log(`${tornLogs.kills} torn logs, each opened twice: ${tornLogs.saved} texts acknowledged, ${tornLogs.lost.length} lost`);
for (const one of [...killed.lost, ...tornLogs.lost].slice(0, 50)) console.log(one);
process.exitCode = killed.lost.length + tornLogs.lost.length > 0 ? 1 : 0;
