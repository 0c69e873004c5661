import type { Finding, Place, Related } from '../../model/finding.js';
import type { Resource } from '../../model/resource.js';
import { joinPath } from '../../syntax/path.js';
import { placeOfOrigin } from '../place.js';
import type { BuildStore, DerivedDocument } from './build-store.js';

/** The place in a file that a place in a built resource comes from; other places are what they are. */
export function writtenPlace(builds: BuildStore, place: Place): Place {
  const traced = builds.trace(place);
  if (traced === undefined) return place;
  const { origin, rest } = traced;
  if (origin.within !== undefined || !origin.isCopy) return placeOfOrigin(origin, place.part);
  const path = rest.reduce<string>(joinPath, origin.path);
  return {
    doc: origin.doc,
    path,
    part: place.part,
    within: rest.length > 0 ? undefined : place.within,
    span: undefined,
  };
}

/**
 * A finding on a built resource as one on what is written. A name that nothing has because the build renames what had it is shown where
 * the build does so.
 */
export function writtenFinding(
  builds: BuildStore,
  finding: Finding,
  { resource, derived, isDefined }: BuiltCheck,
): Finding {
  const place = writtenPlace(builds, finding.place);
  const related = finding.related.map((it) => ({ ...it, place: writtenPlace(builds, it.place) }));
  const renaming = renamingOf(builds, finding.place.path, { resource, derived, isDefined });
  if (renaming === undefined) return { ...finding, place, related };
  const reference: Related = { place, message: 'this name is not changed with it' };
  return { ...finding, place: renaming, related: [reference, ...related], fixes: [] };
}

/** A resource that has been checked, the document that a build made for it, and what the scope defines. */
interface BuiltCheck {
  readonly resource: Resource;
  readonly derived: DerivedDocument;
  isDefined(type: string, name: string): boolean;
}

/** Where the build gives another name to what a reference at the path names. */
function renamingOf(builds: BuildStore, path: string, { resource, derived, isDefined }: BuiltCheck): Place | undefined {
  for (const { to, name } of resource.references.filter((it) => it.path === path)) {
    if (to.some((type) => isDefined(type, name))) continue;
    const origin = to.flatMap((type) => builds.renaming(derived.build, type, name) ?? [])[0];
    if (origin !== undefined) return placeOfOrigin(origin, 'value');
  }
  return undefined;
}
