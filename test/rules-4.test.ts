import { testFixtures } from './harness/fixture-tests.js';

testFixtures(3);
