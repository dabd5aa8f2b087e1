const codeExtension =
  /\.(?:py|js|mjs|cjs|jsx|ts|mts|cts|tsx|go|rs|rb|php|java|kt|cs|swift|sh|lua|dart|scala|ex|exs)$/i;
const manifestName = /(?:^|\/)(?:package\.json|pyproject\.toml|go\.mod|cargo\.toml|server\.json)$/i;

/** Code or a manifest with the word `mcp` in a folder or file name: `mcp-server/index.ts`, `servers/weatherMcp.py`. */
export function isServerPath(path: string): boolean {
  if (!codeExtension.test(path) && !manifestName.test(path)) return false;
  // A word: between separators, or a camel-case hump.
  return /(?:^|[/._\s-])mcp(?:$|[/._\s-]|(?=[A-Z]))|[a-z]M(?:CP|cp)(?![a-z])|(?:^|[/._\s-])M(?:CP|cp)(?![a-z])/i.test(
    path.replace(/([a-z\d])(M(?:CP|cp))(?![a-z])/g, '$1-$2'),
  );
}
