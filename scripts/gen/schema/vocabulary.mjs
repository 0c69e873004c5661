// The keywords that ajv compiles our schemas with. ajv does the walking, the functions for shared parts and the place of every
// value; each map, list and scalar is judged by one call of server/src/base/schema, which adds what it finds.
import { _, Name, strConcat } from 'ajv/dist/compile/codegen/index.js';

const faults = new Name('vErrors');
const count = new Name('errors');
const instancePath = new Name('instancePath');

const indexKey = 0;
const textKey = 1;

/** Emits `vErrors = check(vErrors, data, place, …)`. */
function judge(cxt, check, ...more) {
  const { gen, data, it } = cxt;
  const rest = more.reduce((all, next) => _`${all}, ${next}`);
  gen.assign(faults, _`${new Name(check)}(${faults}, ${data}, ${strConcat(instancePath, it.errorPath)}, ${rest})`);
  gen.if(_`${faults} !== null`, () => gen.assign(count, _`${faults}.length`));
}

const row = (table, index) => _`${new Name(table)}[${index}]`;
const own = (data, key) => _`${data}[${key}]`;
const sub = (cxt, keyword, options = {}) => cxt.subschema({ keyword, ...options }, cxt.gen.name('_valid'));

const keywords = [
  { keyword: 'x-map', schemaType: 'number', code: (cxt) => judge(cxt, 'checkMap', row('MAPS', cxt.schema)) },
  { keyword: 'x-list', schemaType: 'number', code: (cxt) => judge(cxt, 'checkList', row('LISTS', cxt.schema)) },
  {
    keyword: 'x-scalar',
    schemaType: 'object',
    code: (cxt) => judge(cxt, 'checkScalar', row('SCALARS', cxt.schema.spec), _`${cxt.schema.at}`),
  },
  {
    // Maps and lists of a map. Those named in `x-null` are judged if they are null, the others count as missing then.
    keyword: 'x-props',
    type: 'object',
    schemaType: 'object',
    code(cxt) {
      const { gen, data, schema, parentSchema } = cxt;
      for (const key of Object.keys(schema)) {
        const value = own(data, key);
        const isThere = parentSchema['x-null'].includes(key)
          ? _`${value} !== undefined`
          : _`${value} !== undefined && ${value} !== null`;
        gen.if(isThere, () => sub(cxt, 'x-props', { schemaProp: key, dataProp: key }));
      }
    },
  },
  {
    keyword: 'x-values',
    type: 'object',
    schemaType: 'object',
    code: (cxt) =>
      cxt.gen.forIn('key', cxt.data, (key) => sub(cxt, 'x-values', { dataProp: key, dataPropType: textKey })),
  },
  {
    keyword: 'x-items',
    type: 'array',
    schemaType: 'object',
    code: (cxt) =>
      cxt.gen.forRange('i', 0, _`${cxt.data}.length`, (i) =>
        sub(cxt, 'x-items', { dataProp: i, dataPropType: indexKey }),
      ),
  },
  {
    // { property, equals }: `x-replaced` counts in place of everything else.
    keyword: 'x-replace',
    type: 'object',
    schemaType: 'object',
    code(cxt) {
      const { gen, data, schema } = cxt;
      gen.if(
        _`${own(data, schema.property)} === ${schema.equals}`,
        () => sub(cxt, 'x-replaced'),
        () => sub(cxt, 'x-otherwise'),
      );
    },
  },
  {
    // The part for each word of `x-by`; `x-parts-other` for a missing or strange word. A template in its place is not judged.
    keyword: 'x-parts',
    type: 'object',
    schemaType: 'object',
    code(cxt) {
      const { gen, data, schema, parentSchema } = cxt;
      const word = gen.const('word', own(data, parentSchema['x-by']));
      Object.keys(schema).forEach((key, index) => {
        const isWord = _`${word} === ${key}`;
        if (index === 0) gen.if(isWord);
        else gen.elseIf(isWord);
        sub(cxt, 'x-parts', { schemaProp: key });
      });
      gen.elseIf(_`typeof ${word} !== "symbol"`);
      sub(cxt, 'x-parts-other');
      gen.endIf();
    },
  },
];

const companions = ['x-null', 'x-by', 'x-replaced', 'x-otherwise', 'x-parts-other'];

/** Teaches an ajv our keywords. */
export function addVocabulary(ajv) {
  for (const keyword of keywords) ajv.addKeyword({ ...keyword, errors: 'full', trackErrors: false });
  ajv.addVocabulary(companions);
}
