import type { SchemaProblem } from '../base/schema/problem.js';
import type { SchemaRoot } from '../base/schema/tree.js';
import { schemas } from '../generated/schemas.js';
import { validate } from '../generated/validators.js';
import type { OpenResource, ResourceFacts } from '../model/resource.js';
import { toSchemaData } from '../syntax/schema-data.js';

type Typed = Pick<ResourceFacts, 'kindId' | 'version'>;

/** `metallb.io/bgppeer_v1beta2`: the name of the schema of a kind in a version, whether there is one or not. */
const schemaNameOf = ({ kindId, version }: Typed): string => `${kindId.toLowerCase()}_${version}`;

/** The schema of a kind in a version, for what can be said and offered there. `undefined` if there is none. */
export const schemaOf = (resource: Typed): SchemaRoot | undefined => schemas.get(schemaNameOf(resource));

// By `at`, which the pieces of a resource share with it.
const checked = new WeakMap<OpenResource['at'], readonly SchemaProblem[]>();

/**
 * What is wrong with a resource by its schema, in the order of the schema's checks; nothing if there is no schema. The resource is
 * validated once for each check, however many rules ask.
 */
export function schemaProblems(resource: OpenResource): readonly SchemaProblem[] {
  const known = checked.get(resource.at);
  if (known !== undefined) return known;
  const problems =
    schemaOf(resource) === undefined ? [] : validate(schemaNameOf(resource), toSchemaData(resource.root));
  checked.set(resource.at, problems);
  return problems;
}
