import type { FilePath } from './fs.js';

/** Port: the URI of a file on the disk and back. */
export interface UriMapper {
  /** `file:///k8s/a%20b.yaml` for `/k8s/a b.yaml`. */
  uriOf(path: FilePath): string;
  /** The path of a URI; `undefined` for everything that is not on the disk, such as `untitled:Untitled-1`. */
  pathOf(uri: string): FilePath | undefined;
}
