import type { ScanType } from '../contract/scan-type.ts';
import { findPathKind } from './find-path-kind.ts';
import { isServerPath } from './is-server-path.ts';

/** The paths that are scanned and scored together. */
export type ArtefactGroup = {
  /** Folder that holds them all (`''` is the repository), or the path itself for a single file. */
  readonly root: string;
  /** The file shown for the whole: `SKILL.md`, the settings, the manifest. */
  readonly path: string;
  readonly kind: ScanType;
  /** Sorted. */
  readonly paths: readonly string[];
};

type Folders = {
  readonly skills: ReadonlySet<string>;
  readonly plugins: ReadonlySet<string>;
  readonly hooks: ReadonlySet<string>;
  readonly servers: ReadonlySet<string>;
};

type Place = { readonly root: string; readonly kind: ScanType };

/**
 * Sorts paths of a tree into artefacts; a path belongs to one at most, paths of none are left out.
 * A folder with a SKILL.md takes everything below it, the deepest such folder wins; then agent folders, plugins,
 * server code and single files.
 */
export function groupArtefacts(paths: readonly string[]): readonly ArtefactGroup[] {
  const known = [...new Set(paths)]
    .filter((path) => !/(?:^|\/)\.git\//i.test(path))
    .toSorted(compare);
  const folders = findFolders(known);
  const places = new Map<string, { place: Place; members: string[] }>();
  for (const path of known) {
    const place = findPlace(path, folders);
    if (place === null) continue;
    const group = places.get(place.root);
    if (group === undefined) places.set(place.root, { place, members: [path] });
    else group.members.push(path);
  }
  return [...places.values()]
    .map(({ place, members }) => ({
      ...place,
      path: findMainPath(place.kind, members),
      paths: members,
    }))
    .toSorted((a, b) => compare(a.root, b.root));
}

function findFolders(paths: readonly string[]): Folders {
  const skills = new Set<string>();
  const plugins = new Set<string>();
  const hooks = new Set<string>();
  const manifests = new Set<string>();
  for (const path of paths) {
    const folder = parentOf(path);
    if (/(?:^|\/)skill\.md$/i.test(path)) skills.add(folder);
    const plugin = /^(?:(.*)\/)?\.(?:claude|cursor|codex)-plugin\/plugin\.json$/i.exec(path);
    if (plugin !== null) plugins.add(plugin[1] ?? '');
    if (/(?:^|\/)hooks\/hooks\.json$/i.test(path)) hooks.add(folder);
    if (/(?:^|\/)(?:package\.json|pyproject\.toml)$/i.test(path)) manifests.add(folder);
  }
  const servers = new Set<string>();
  for (const path of paths) {
    if (isServerPath(path)) servers.add(findServerRoot(path, manifests));
  }
  return { skills, plugins, hooks, servers };
}

/**
 * A manifest at the top of the repository does not make the whole repository a server: then the folder (or file)
 * that carries the word is the root.
 */
function findServerRoot(path: string, manifests: ReadonlySet<string>): string {
  const manifest = findNearest(parentOf(path), manifests);
  if (manifest !== null && manifest !== '') return manifest;
  const segments = path.split('/');
  for (let count = 1; count < segments.length; count += 1) {
    const folder = segments.slice(0, count).join('/');
    if (isServerPath(`${segments[count - 1] ?? ''}/x.py`)) return folder;
  }
  return path;
}

function findPlace(path: string, folders: Folders): Place | null {
  const skill = findNearest(parentOf(path), folders.skills);
  if (skill !== null) return { root: skill, kind: 'skill' };
  const loose = findLooseSkill(path);
  if (loose !== null) return { root: loose, kind: 'skill' };

  return (
    findAgentFolderPlace(path) ??
    findPluginPlace(path, folders) ??
    findFilePlace(path) ??
    findServerPlace(path, folders.servers)
  );
}

const skillFolder = /^\.(?:claude|agents?|codex|cursor|github|gemini|opencode|windsurf)$/i;

/** A folder among the skills of an agent: a skill whose SKILL.md is missing or goes by another name. */
function findLooseSkill(path: string): string | null {
  const split = splitAt(path, (segment) => skillFolder.test(segment));
  const [skills, name, file] = split?.rest.split('/') ?? [];
  if (split === null || name === undefined || file === undefined) return null;
  return /^skills?$/i.test(skills ?? '') ? `${split.folder}/${skills}/${name}` : null;
}

const agentFolder = /^\.(?:claude|cursor|codex|gemini|windsurf|kiro)$/i;

/** Settings, hooks and the scripts beside them act together, so they are one artefact per agent folder. */
function findAgentFolderPlace(path: string): Place | null {
  const split = splitAt(path, (segment) => agentFolder.test(segment));
  if (split === null) return null;
  const { folder, rest } = split;
  const isPart =
    /^(?:settings[^/]*\.json|hooks\.json|environment\.json|(?:hooks|scripts|helpers|bin)\/.+)$/i;
  const isConfig = findPathKind(path) === 'config';
  if (isPart.test(rest) && !isConfig) return { root: folder, kind: 'agent_config' };
  const isScript = /\.(?:sh|bash|zsh|ps1|bat|cmd|py|js|mjs|cjs|ts|mts|cts|rb|php|go|rs|pl)$/i;
  if (isScript.test(rest) && findPathKind(path) === null)
    return { root: folder, kind: 'agent_config' };
  return null;
}

/** Commands and agents of a plugin stand alone; its manifest, hooks and scripts are one. */
function findPluginPlace(path: string, folders: Folders): Place | null {
  const plugin = findNearest(parentOf(path), folders.plugins);
  if (plugin !== null) {
    const rest = plugin === '' ? path : path.slice(plugin.length + 1);
    if (/^commands\/.*\.md$/i.test(rest)) return { root: path, kind: 'skill' };
    if (/^agents\/.*\.md$/i.test(rest)) return { root: path, kind: 'agent_config' };
    const isPart =
      /^(?:\.(?:claude|cursor|codex)-plugin|hooks|hooks-handlers|scripts|bin|lib)\//i.test(rest);
    if (isPart) return { root: plugin, kind: 'agent_config' };
    if (plugin !== '' && findPathKind(path) === null) return { root: plugin, kind: 'agent_config' };
    return null;
  }
  const hooks = findNearest(parentOf(path), folders.hooks);
  return hooks === null ? null : { root: hooks, kind: 'agent_config' };
}

function findFilePlace(path: string): Place | null {
  const kind = findPathKind(path);
  return kind === null ? null : { root: path, kind };
}

function findServerPlace(path: string, servers: ReadonlySet<string>): Place | null {
  if (/(?:^|\/)(?:node_modules|\.venv|venv|__pycache__)\//.test(path)) return null;
  if (servers.has(path)) return { root: path, kind: 'mcp_server' };
  const server = findNearest(parentOf(path), servers);
  return server === null ? null : { root: server, kind: 'mcp_server' };
}

const mainNames: readonly RegExp[] = [
  /(?:^|\/)SKILL\.md$/,
  /(?:^|\/)skill\.md$/i,
  /(?:^|\/)settings\.json$/i,
  /(?:^|\/)hooks\.json$/i,
  /(?:^|\/)plugin\.json$/i,
  /(?:^|\/)settings[^/]*\.json$/i,
  /(?:^|\/)(?:package\.json|pyproject\.toml)$/i,
];

/** Shallowest file of the best name; else the first Markdown file of a skill; else the first path. */
function findMainPath(kind: ScanType, paths: readonly string[]): string {
  const byDepth = paths.toSorted((a, b) => depthOf(a) - depthOf(b) || compare(a, b));
  for (const name of mainNames) {
    const main = byDepth.find((path) => name.test(path));
    if (main !== undefined) return main;
  }
  const prose =
    kind === 'skill' ? byDepth.find((path) => /\.(?:md|mdx|markdown|txt)$/i.test(path)) : undefined;
  return prose ?? byDepth[0] ?? '';
}

/** The path before and after the deepest folder of some name. */
function splitAt(
  path: string,
  isWanted: (segment: string) => boolean,
): { readonly folder: string; readonly rest: string } | null {
  const segments = path.split('/');
  const at = segments.slice(0, -1).findLastIndex(isWanted);
  if (at < 0) return null;
  return { folder: segments.slice(0, at + 1).join('/'), rest: segments.slice(at + 1).join('/') };
}

function findNearest(folder: string, roots: ReadonlySet<string>): string | null {
  for (let at = folder; ; at = parentOf(at)) {
    if (roots.has(at)) return at;
    if (at === '') return null;
  }
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

function depthOf(path: string): number {
  return path.split('/').length;
}

/** By code units: the same on every machine, whatever its locale. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
