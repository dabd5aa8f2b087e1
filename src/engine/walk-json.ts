/** Visits every string and every key below a JSON value. Paths are made only when asked for. */
export function walkJson(
  value: unknown,
  path: string,
  visit: {
    readonly text: (text: string, path: () => string) => void;
    readonly key: (key: string, path: () => string) => void;
  },
): void {
  const step = (current: unknown, at: () => string): void => {
    if (typeof current === 'string') {
      visit.text(current, at);
      return;
    }
    if (typeof current !== 'object' || current === null) return;
    if (Array.isArray(current)) {
      current.forEach((entry, index) => step(entry, () => `${at()}[${index}]`));
      return;
    }
    for (const [key, entry] of Object.entries(current)) {
      const below = () => joinKey(at(), key);
      visit.key(key, below);
      step(entry, below);
    }
  };
  step(value, () => path);
}

function joinKey(path: string, key: string): string {
  if (!/^[A-Za-z_$][\w$]*$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}
