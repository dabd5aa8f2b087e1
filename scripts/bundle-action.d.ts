export function bundleAction(): Promise<Record<'index.js' | 'licenses.txt', Buffer>>;
