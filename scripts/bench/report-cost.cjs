// Preloaded into a measured process: says at its end, on the channel that the environment names, what it cost.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cost = { ms: (userCPUTime + systemCPUTime) / 1000, mebibytes: maxRSS / 1024 };
  writeFileSync(Number(process.env.SYMROUTE_COST), JSON.stringify(cost));
});
