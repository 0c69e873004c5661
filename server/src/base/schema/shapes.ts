import { type ListSpec, listFaults } from './list-checks.js';
import {
  containerFault,
  type KeySpec,
  keyFaults,
  type MapRule,
  mapFaults,
  type NameSpec,
  nameFaults,
} from './map-checks.js';
import { addFault, addFaults, type Fault, type RawFault } from './problem.js';
import { type ScalarSpec, scalarFault } from './scalars.js';
import { isMap, type SchemaData, type SchemaMap } from './values.js';

/** A scalar of a map: what it must be, and whether null is a value to judge or counts as no value. */
interface Leaf {
  readonly spec: ScalarSpec;
  readonly judgesNull: boolean;
}

/** Everything that a map must satisfy, without the maps and lists in it. */
export interface MapShape {
  /** The place of the map in the schema, `metallb.io/bgppeer_v1beta2#/properties/spec`. */
  readonly at: string;
  readonly isNullable: boolean;
  /** A scalar will do too, and is judged elsewhere. */
  readonly isOptional: boolean;
  readonly keys: KeySpec | undefined;
  readonly names: NameSpec | undefined;
  readonly rules: readonly MapRule[];
  readonly leaves: ReadonlyMap<string, Leaf>;
  /** What the values of other keys must be. */
  readonly values: ScalarSpec | undefined;
  /** Keys with a property of their own that is no scalar. */
  readonly branches: readonly string[];
}

/** Everything that a list must satisfy, without the maps and lists in it. */
export interface ListShape {
  readonly at: string;
  readonly isNullable: boolean;
  readonly list: ListSpec | undefined;
  readonly items: ScalarSpec | undefined;
}

/** A map in the generated tables. Numbers are indices into the table of scalars; a third one in a leaf says that null is judged. */
export interface MapRow {
  readonly at: string;
  readonly nullable?: true;
  readonly optional?: true;
  readonly keys?: KeySpec;
  readonly names?: NameSpec;
  readonly rules?: readonly MapRule[];
  readonly leaves?: readonly (readonly [string, number, number?])[];
  readonly values?: number;
  readonly branches?: readonly string[];
}

/** A list in the generated tables. */
export interface ListRow {
  readonly at: string;
  readonly nullable?: true;
  readonly list?: ListSpec;
  readonly items?: number;
}

function readLeaves(rows: MapRow['leaves'], scalars: readonly ScalarSpec[]): ReadonlyMap<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  for (const [key, index, judgesNull] of rows ?? []) {
    const spec = scalars[index];
    if (spec !== undefined) leaves.set(key, { spec, judgesNull: judgesNull === 1 });
  }
  return leaves;
}

const at = (scalars: readonly ScalarSpec[], index: number | undefined): ScalarSpec | undefined =>
  index === undefined ? undefined : scalars[index];

/** Makes the shapes of maps of the generated rows. */
export const readMapRows = (rows: readonly MapRow[], scalars: readonly ScalarSpec[]): readonly MapShape[] =>
  rows.map((row) => ({
    at: row.at,
    isNullable: row.nullable === true,
    isOptional: row.optional === true,
    keys: row.keys,
    names: row.names,
    rules: row.rules ?? [],
    leaves: readLeaves(row.leaves, scalars),
    values: at(scalars, row.values),
    branches: row.branches ?? [],
  }));

/** Makes the shapes of lists of the generated rows. */
export const readListRows = (rows: readonly ListRow[], scalars: readonly ScalarSpec[]): readonly ListShape[] =>
  rows.map((row) => ({
    at: row.at,
    isNullable: row.nullable === true,
    list: row.list,
    items: at(scalars, row.items),
  }));

const escapePointer = (key: string): string =>
  /[~/]/.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;

/** Adds what a check found, if anything. */
function withFault(
  faults: RawFault[] | null,
  fault: Fault | undefined,
  pointer: string,
  schemaPath: string,
): RawFault[] | null {
  return fault === undefined ? faults : addFault(faults, fault, pointer, schemaPath);
}

function checkLeaf(
  faults: RawFault[] | null,
  map: SchemaMap,
  key: string,
  pointer: string,
  shape: MapShape,
): RawFault[] | null {
  const value = map[key];
  if (value === undefined) return faults;
  const leaf = shape.leaves.get(key);
  if (leaf !== undefined) {
    const fault = value === null && !leaf.judgesNull ? undefined : scalarFault(value, leaf.spec, map);
    return fault === undefined
      ? faults
      : addFault(faults, fault, `${pointer}/${escapePointer(key)}`, `${shape.at}/properties/${escapePointer(key)}`);
  }
  if (shape.values === undefined || shape.branches.includes(key)) return faults;
  const fault = scalarFault(value, shape.values, map);
  return fault === undefined
    ? faults
    : addFault(faults, fault, `${pointer}/${escapePointer(key)}`, `${shape.at}/additionalProperties`);
}

function checkWhole(faults: RawFault[] | null, map: SchemaMap, pointer: string, shape: MapShape): RawFault[] | null {
  let all = faults;
  if (shape.keys !== undefined) all = withFaults(all, keyFaults(map, shape.keys), pointer, shape.at);
  if (shape.names !== undefined) all = withFaults(all, nameFaults(map, shape.names), pointer, shape.at);
  return shape.rules.length === 0 ? all : withFaults(all, mapFaults(map, shape.rules), pointer, shape.at);
}

const withFaults = (
  faults: RawFault[] | null,
  found: readonly Fault[],
  pointer: string,
  schemaPath: string,
): RawFault[] | null => (found.length === 0 ? faults : addFaults(faults, found, pointer, schemaPath));

/** Judges a map and its scalars. The generated validators call it once for every map, and go on with the maps and lists in it. */
export function checkMap(
  faults: RawFault[] | null,
  value: unknown,
  pointer: string,
  shape: MapShape | undefined,
): RawFault[] | null {
  if (shape === undefined) return faults;
  if (!isMap(value))
    return shape.isOptional
      ? faults
      : withFault(faults, containerFault(value, 'map', shape.isNullable), pointer, shape.at);
  let all = faults;
  if (shape.leaves.size > 0 || shape.values !== undefined)
    for (const key in value) all = checkLeaf(all, value, key, pointer, shape);
  return checkWhole(all, value, pointer, shape);
}

const isList = (value: unknown): value is readonly SchemaData[] => Array.isArray(value);

/** Judges a list and its scalars. The generated validators call it once for every list, and go on with the maps and lists in it. */
export function checkList(
  faults: RawFault[] | null,
  value: unknown,
  pointer: string,
  shape: ListShape | undefined,
): RawFault[] | null {
  if (shape === undefined) return faults;
  if (!isList(value)) return withFault(faults, containerFault(value, 'list', shape.isNullable), pointer, shape.at);
  let all = faults;
  const { items } = shape;
  if (items !== undefined) {
    value.forEach((item, index) => {
      all = withFault(all, scalarFault(item, items, value), `${pointer}/${index}`, `${shape.at}/items`);
    });
  }
  return shape.list === undefined ? all : withFaults(all, listFaults(value, shape.list), pointer, shape.at);
}

/** Judges a scalar that stands alone: the item of no list and the value of no map. */
export const checkScalar = (
  faults: RawFault[] | null,
  value: unknown,
  pointer: string,
  spec: ScalarSpec | undefined,
  schemaPath: string,
): RawFault[] | null =>
  spec === undefined ? faults : withFault(faults, scalarFault(value, spec, undefined), pointer, schemaPath);
