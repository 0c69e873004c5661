import { isBuiltIn, type ResId } from './resource.js';

/** A field that a build changes: labels at `spec/selector` of a Service. */
export interface FieldSpec {
  readonly kinds: readonly string[] | undefined;
  readonly path: readonly string[];
  /** Maps that are missing on the way are made. */
  readonly create: boolean;
}

const spec = (kinds: string, path: string, create = true): FieldSpec => ({
  kinds: kinds === '' ? undefined : kinds.split(' '),
  path: path.split('/'),
  create,
});

const workloads = 'ReplicationController Deployment ReplicaSet DaemonSet StatefulSet Job';

/** Labels of a resource itself. */
export const ownLabels: readonly FieldSpec[] = [spec('', 'metadata/labels')];

/** Labels of the pods that a workload makes. */
export const templateLabels: readonly FieldSpec[] = [
  spec(workloads, 'spec/template/metadata/labels'),
  spec('CronJob', 'spec/jobTemplate/metadata/labels'),
  spec('CronJob', 'spec/jobTemplate/spec/template/metadata/labels'),
  spec('StatefulSet', 'spec/volumeClaimTemplates/metadata/labels'),
];

/** Every place at which `commonLabels` puts labels, selectors among them. */
export const commonLabels: readonly FieldSpec[] = [
  ...ownLabels,
  ...templateLabels,
  spec('Service ReplicationController', 'spec/selector'),
  spec('Deployment ReplicaSet DaemonSet StatefulSet', 'spec/selector/matchLabels'),
  spec('Job PodDisruptionBudget', 'spec/selector/matchLabels', false),
  spec('CronJob', 'spec/jobTemplate/spec/selector/matchLabels', false),
  spec('NetworkPolicy', 'spec/podSelector/matchLabels', false),
];

/** Every place at which `commonAnnotations` puts annotations. */
export const commonAnnotations: readonly FieldSpec[] = [
  spec('', 'metadata/annotations'),
  spec(workloads, 'spec/template/metadata/annotations'),
  spec('CronJob', 'spec/jobTemplate/metadata/annotations'),
  spec('CronJob', 'spec/jobTemplate/spec/template/metadata/annotations'),
];

/** True if the spec is about resources of the type. Specs that name kinds mean those of Kubernetes itself. */
export const isMeant = ({ kinds }: FieldSpec, id: ResId): boolean =>
  kinds === undefined || (isBuiltIn(id) && kinds.includes(id.kind));

/** Kinds that `namePrefix` and `nameSuffix` leave alone. */
export const keepsName = ({ kind }: ResId): boolean =>
  kind === 'CustomResourceDefinition' || kind === 'APIService' || kind === 'Namespace';
