import type { Command } from './command.js';
import { check } from './commands/check.js';
import { explain } from './commands/explain.js';
import { fix } from './commands/fix.js';
import { graph } from './commands/graph.js';
import { init } from './commands/init.js';
import { rules } from './commands/rules.js';

/** Every command, in the order of the help page. A new one is a file in `commands/` and a line here. */
export const commands: readonly Command[] = [check, fix, explain, graph, rules, init];
