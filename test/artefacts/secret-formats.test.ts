import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import { secretFormats } from '../../src/artefacts/secret-formats.ts';

describe('formats of secrets', () => {
  it.each(secretFormats.map(({ kind, pattern }) => [kind, pattern] as const))(
    'F2 the pattern of %s cannot take exponential time',
    (_, pattern) => {
      const found = checkSync(pattern.source, pattern.flags);
      expect(found.status === 'vulnerable' ? found.complexity.type : found.status).not.toBe(
        'exponential',
      );
    },
  );
});
