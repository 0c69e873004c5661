// The house rules that neither the compiler nor the linter can see, and the borders once more, read from the text.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Which layers a layer may import. ARCHITECTURE.md shows the same table; the layers' tsconfig.json files say it to the compiler. */
const layers: Readonly<Record<string, readonly string[]>> = {
  base: [],
  shared: [],
  generated: ['base'],
  syntax: ['base'],
  model: ['base', 'syntax'],
  engine: ['base', 'generated', 'syntax', 'model'],
  kinds: ['base', 'syntax', 'model', 'engine'],
  paths: ['base', 'syntax', 'model', 'engine', 'kinds'],
  rules: ['base', 'syntax', 'model', 'engine', 'kinds', 'paths'],
  features: ['base', 'syntax', 'model', 'engine', 'kinds', 'paths'],
  platform: ['base'],
  lsp: ['base', 'syntax', 'model', 'engine', 'kinds', 'paths', 'rules', 'features', 'platform', 'shared'],
  cli: ['base', 'syntax', 'model', 'engine', 'kinds', 'paths', 'rules', 'features', 'platform'],
};

/** The only places in the core that use somebody else's package. */
const packages: Readonly<Record<string, string>> = {
  yaml: 'server/src/syntax/',
  'ip-cidr': 'server/src/base/net/',
  picomatch: 'server/src/base/paths.ts',
  'fastest-levenshtein': 'server/src/base/text-distance.ts',
  '@dagrejs/dagre': 'server/src/features/topology-layout.ts',
};

const core = new Set(['base', 'syntax', 'model', 'engine', 'kinds', 'paths', 'rules', 'features']);
const maximumLines = 400;

interface Source {
  /** Path from the root of the clone, `server/src/base/span.ts`. */
  readonly file: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const sources = ['server/src', 'client/src'].flatMap(sourcesBelow);
const products = sources.filter(({ file }) => !file.endsWith('.test.ts'));

function sourcesBelow(folder: string): Source[] {
  const names = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  return names.sort().map((name) => {
    const file = path.posix.join(folder, name.split(path.sep).join('/'));
    const text = read(file);
    return { file, text, imports: importsOf(text) };
  });
}

/** `['../base/span.js', 'yaml']`; dynamic and type-only imports and re-exports count too. */
function importsOf(text: string): string[] {
  const pattern =
    /^\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;
  return [...text.matchAll(pattern)].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '');
}

/** Path from the root that a relative import leads to, `server/src/base/span.ts`. */
const targetOf = (file: string, specifier: string): string =>
  path.posix.join(path.posix.dirname(file), specifier).replace(/\.js$/, '.ts');

/** `base` for `server/src/base/span.ts`; `undefined` for the entry points and the client. */
const layerOf = (file: string): string | undefined => /^server\/src\/([^/]+)\//.exec(file)?.[1];

const isRelative = (specifier: string): boolean => specifier.startsWith('.');

/** `yaml` for `yaml/util`, `@scope/name` for `@scope/name/part`. */
const packageOf = (specifier: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;

/** Everything that breaks a rule, one line each; the test shows the whole list. */
function nothing(complaints: Iterable<string>): void {
  assert.deepEqual([...complaints], []);
}

const importsWhere = (from: readonly Source[], isWrong: (file: string, specifier: string) => boolean): string[] =>
  from.flatMap(({ file, imports }) =>
    imports.filter((specifier) => isWrong(file, specifier)).map((specifier) => `${file} imports ${specifier}`),
  );

describe('Layers', () => {
  it('every folder of the server is one', () => {
    const folders = readdirSync(path.join(root, 'server/src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    nothing(folders.map(({ name }) => name).filter((name) => !(name in layers)));
  });

  it('import only the layers below them', () => {
    nothing(
      importsWhere(products, (file, specifier) => {
        const layer = layerOf(file);
        const target = isRelative(specifier) ? layerOf(targetOf(file, specifier)) : undefined;
        return layer !== undefined && target !== undefined && target !== layer && !layers[layer]?.includes(target);
      }),
    );
  });

  it('are what the compiler is told', () => {
    for (const [layer, allowed] of Object.entries(layers)) {
      const references = read(`server/src/${layer}/tsconfig.json`).matchAll(/"path":\s*"\.\.\/(\w+)"/g);
      assert.deepEqual([...references].map(([, name]) => name).sort(), [...allowed].sort(), layer);
    }
  });

  it('are what ARCHITECTURE.md shows', () => {
    const rows = [...read('ARCHITECTURE.md').matchAll(/^\| `server\/src\/(\w+)` \|[^|]*\|([^|]*)\|/gm)];
    assert.deepEqual(rows.map(([, layer]) => layer).sort(), Object.keys(layers).sort());
    for (const [, layer = '', cell = ''] of rows)
      if (!cell.includes('everything')) assert.deepEqual(cell.match(/\w+/g) ?? [], layers[layer], layer);
  });

  it('of the client are the types it shares with the server', () => {
    const client = products.filter(({ file }) => file.startsWith('client/'));
    const leavesClient = (file: string, specifier: string): boolean =>
      isRelative(specifier) && !targetOf(file, specifier).startsWith('client/src/');
    nothing(
      importsWhere(
        client,
        (file, specifier) =>
          leavesClient(file, specifier) && targetOf(file, specifier) !== 'server/src/shared/protocol.ts',
      ),
    );
    nothing(
      client.flatMap(({ file, text }) =>
        [...text.matchAll(/^import (?!type\b).*shared\/protocol/gm)].map(([line]) => `${file}: ${line}`),
      ),
    );
  });
});

describe('The core', () => {
  const own = products.filter(({ file }) => core.has(layerOf(file) ?? ''));

  it('uses a package only in its one place', () => {
    const allowed = (file: string, specifier: string): boolean => {
      const place = packages[packageOf(specifier)];
      return isRelative(specifier) || (place !== undefined && file.startsWith(place));
    };
    nothing(importsWhere(own, (file, specifier) => !allowed(file, specifier)));
  });

  it('does not know what time it is', () => {
    nothing(
      own.flatMap(({ file, text }) =>
        linesWhere(file, withoutComments(text), /\bnew Date\b|\bDate\.now\b|\bMath\.random\b/),
      ),
    );
  });

  it('converts types only where text becomes values', () => {
    // The tracker remembers values of all types in one table, and gives each back to the code that made it.
    const free = (file: string): boolean =>
      /^server\/src\/(syntax\/|lsp\/convert\.ts|generated\/|engine\/tracker\.ts)/.test(file);
    const server = products.filter(({ file }) => file.startsWith('server/') && !free(file));
    const conversion = /^(?!\s*(?:import|export)\b|\s*(?:type )?\w+ as \w+,?$).*[\w)\]}>] as (?!const\b)[\w{[(]/;
    nothing(server.flatMap(({ file, text }) => linesWhere(file, withoutComments(text), conversion)));
  });
});

/** Comments and the content of strings become nothing, line for line; code inside of a template goes with it. */
function withoutComments(text: string): string {
  let inTemplate = false;
  const lines = text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, '')).split('\n');
  return lines
    .map((line) => {
      const code = inTemplate
        ? line.replace(/^[^`]*/, '')
        : line.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`/g, "''");
      const isBorder = code.includes('`');
      const kept = inTemplate && !isBorder ? '' : code.replace(inTemplate ? /^`/ : /`.*/, '');
      if (isBorder) inTemplate = !inTemplate;
      return kept.replace(/(^|\s)\/\/.*$/, '');
    })
    .join('\n');
}

describe('Rules and kinds', () => {
  const rules = sources.filter(({ file }) => file.endsWith('.rule.ts'));
  const fixtures = existsSync(path.join(root, 'test/rules')) ? readdirSync(path.join(root, 'test/rules')) : [];
  const codeOf = (file: string): string => path.posix.basename(file, '.rule.ts');

  it('rules do not know each other', () => {
    nothing(importsWhere(rules, (_file, specifier) => specifier.endsWith('.rule.js')));
  });

  it('a rule is named like its code', () => {
    nothing(rules.filter(({ file, text }) => !text.match(`code(:| =) '${codeOf(file)}'`)).map(({ file }) => file));
  });

  it('every rule has a fixture, named like its code or with more behind it', () => {
    const codes = rules.map(({ file }) => codeOf(file)).sort((a, b) => b.length - a.length);
    const covered = new Set(fixtures.map((name) => codes.find((code) => name.startsWith(code))));
    nothing(codes.filter((code) => !covered.has(code)));
  });

  it('the generated lists are imported by entry points only', () => {
    const entry = /^server\/src\/(?:main\.\w+|cli\/main|lsp\/server)\.ts$/;
    nothing(importsWhere(products, (file, specifier) => specifier.endsWith('index.gen.js') && !entry.test(file)));
  });
});

describe('Files', () => {
  it('have names in kebab case', () => {
    const name = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)*\.ts$/;
    nothing(sources.map(({ file }) => file).filter((file) => !name.test(path.posix.basename(file))));
  });

  it(`have at most ${maximumLines} lines`, () => {
    const lines = (text: string): number => text.split('\n').length - 1;
    const isLong = ({ file, text }: Source): boolean =>
      !/\.gen\.ts$|\/generated\//.test(file) && lines(text) > maximumLines;
    nothing(sources.filter(isLong).map(({ file, text }) => `${file} has ${lines(text)} lines`));
  });

  it('name no folder of the machine they were written on', () => {
    nothing(tracked().flatMap((file) => linesWhere(file, read(file), /(?<![\w.@/-])\/(?:root|work|tmp)\/[\w.-]/)));
  });

  it('pin packages without the address they were loaded from', () => {
    nothing(
      tracked()
        .filter((file) => file.endsWith('package-lock.json'))
        .flatMap((file) => linesWhere(file, read(file), /"resolved": "https?:/)),
    );
  });
});

function tracked(): string[] {
  const text = /\.(?:[cm]?[jt]s|json|md|ya?ml|sh|css|html|svg|code-snippets)$|(?:^|\/)[^.]*$/;
  const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n');
  return files.filter((file) => file !== '' && text.test(file) && existsSync(path.join(root, file)));
}

function linesWhere(file: string, text: string, pattern: RegExp): string[] {
  return text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : []));
}
