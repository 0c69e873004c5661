import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/** Called by the editor in its extension host. The counts go to the file that `SYMROUTE_E2E_RESULTS` names. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 30_000, slow: 5_000 });
  for (const name of readdirSync(__dirname)) if (name.endsWith('.e2e.cjs')) mocha.addFile(path.join(__dirname, name));
  const counts = { passed: 0, failed: 0 };
  const failed = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', () => counts.passed++);
    runner.on('fail', () => counts.failed++);
  });
  const results = process.env['SYMROUTE_E2E_RESULTS'];
  if (results) writeFileSync(results, JSON.stringify(counts));
  if (failed > 0) throw new Error(`${failed} failed`);
}
