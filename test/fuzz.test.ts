import { it } from 'node:test';
import { fuzzRound, readSeeds } from './fuzz/round.js';

/** `npm run fuzz` goes on for as long as one likes. */
const rounds = 3 + 20 * Number(process.env['SYMROUTE_ROUNDS'] ?? '1');

it(`${rounds} rounds of damaged manifests are answered, fixed and read alike`, () => {
  const seeds = readSeeds();
  for (let round = 0; round < rounds; round++) fuzzRound(`test ${round}`, seeds);
});
