import { normalizePath } from '../base/paths.js';
import type { Deployment } from '../model/facts.js';
import type { NodeRef } from '../syntax/node-ref.js';

/** Groups of the kinds that deploy folders. */
export const deployingGroups: readonly string[] = ['argoproj.io', 'kustomize.toolkit.fluxcd.io'];

/** The folders that an Application of Argo CD or a Kustomization of Flux deploys. */
export function readDeployments(root: NodeRef): readonly Deployment[] {
  const group = root.get('apiVersion')?.text()?.split('/')[0] ?? '';
  const type = `${group}/${root.get('kind')?.text()}`;
  if (type === 'argoproj.io/Application') return deploymentsOfApplication(root);
  if (type !== 'kustomize.toolkit.fluxcd.io/Kustomization') return [];
  return deployment(root.at('spec.path'), textOf(root.at('spec.kubeConfig.secretRef.name')));
}

/** The cluster that Argo CD runs in; its name there is `in-cluster`. */
const ownServer = 'https://kubernetes.default.svc';

function deploymentsOfApplication(root: NodeRef): readonly Deployment[] {
  const destination = root.at('spec.destination');
  const name = textOf(destination?.get('name'));
  const cluster = textOf(destination?.get('server')) ?? (name === 'in-cluster' ? ownServer : name);
  const sources = [root.at('spec.source'), ...(root.at('spec.sources')?.items() ?? [])];
  return cluster === undefined ? [] : sources.flatMap((source) => deployment(source?.get('path'), cluster));
}

function deployment(path: NodeRef | undefined, cluster: string | undefined): readonly Deployment[] {
  const text = textOf(path);
  return text === undefined ? [] : [{ path: normalizePath(text), cluster }];
}

const textOf = (node: NodeRef | undefined): string | undefined => (node?.opaque === true ? undefined : node?.string());
