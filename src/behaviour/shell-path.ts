/** Paths of a script as text, without touching any disk. */
export const shellPath = { resolve, base, isBelow, isTemporary };

const HOME = /^(?:\/home\/[^/\0]{1,64}|\/Users\/[^/\0]{1,64}|\/root)(?=\/|$)/;

/** One spelling for a path: the home folder is `~`, relative paths start at the folder the script is in. */
function resolve(path: string, folder = ''): string {
  const plain = path
    .trim()
    .replace(HOME, '~')
    .replace(/^file:\/\//, '');
  const isRelative = !/^[/~\0]/.test(plain);
  const segments: string[] = [];
  const whole = isRelative && folder !== '' ? `${folder}/${plain}` : plain;
  for (const segment of whole.slice(0, 1024).split('/').slice(0, 64)) {
    if (segment === '.' || (segment === '' && segments.length > 0)) continue;
    const last = segments.at(-1);
    if (segment === '..' && last !== undefined && last !== '..' && last !== '') segments.pop();
    else segments.push(segment);
  }
  const joined = segments.join('/');
  return joined === '' ? (plain.startsWith('/') ? '/' : '.') : joined;
}

function base(path: string): string {
  return path.replace(/\/+$/, '').slice(path.replace(/\/+$/, '').lastIndexOf('/') + 1);
}

function isBelow(path: string, folder: string): boolean {
  if (folder === '.') return !/^[/~]/.test(path);
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

function isTemporary(path: string): boolean {
  return /^(?:\/tmp|\/var\/tmp|\/dev\/shm|\/private\/tmp)(?:\/|$)/.test(path);
}
