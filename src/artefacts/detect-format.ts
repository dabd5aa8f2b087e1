import { detectByLines } from './detect-by-lines.ts';
import type { FileFormat } from './file-format.ts';

const byExtension: Readonly<Record<string, FileFormat>> = {
  ...named('markdown', 'md mdc mdx markdown mkd mdown mdwn qmd rmd'),
  ...named('text', 'txt text rst adoc asciidoc org tex log prompt tmpl'),
  ...named('html', 'html htm xhtml vue svelte astro hbs ejs njk jinja j2'),
  ...named('shell', 'sh bash zsh ksh dash fish command bats'),
  ...named('powershell', 'ps1 psm1 psd1'),
  ...named('batch', 'bat cmd'),
  ...named('python', 'py pyw pyi pyx pth'),
  ...named('javascript', 'js mjs cjs jsx'),
  ...named('typescript', 'ts mts cts tsx'),
  ...named('ruby', 'rb rake gemspec'),
  ...named('go', 'go'),
  ...named('rust', 'rs'),
  ...named('php', 'php phtml phar'),
  ...named(
    'code',
    'c h cc cpp cxx hpp cs java kt kts scala swift m mm lua pl pm r jl ex exs erl hs',
  ),
  ...named(
    'code',
    'clj dart groovy gradle sql nix zig v nim vbs applescript scpt awk sed mk tf hcl',
  ),
  ...named('json', 'json jsonc json5 jsonl ndjson webmanifest map sarif lock-json'),
  ...named('yaml', 'yaml yml'),
  ...named('toml', 'toml'),
  ...named('ini', 'ini cfg conf properties service desktop editorconfig npmrc gitconfig'),
  ...named('env', 'env envrc'),
  ...named('xml', 'xml svg plist xsl xslt xsd csproj rss atom'),
  ...named('csv', 'csv tsv'),
  ...named('notebook', 'ipynb'),
};

const byName: Readonly<Record<string, FileFormat>> = {
  ...named('shell', '.bashrc .bash_profile .bash_aliases .zshrc .zprofile .zshenv .profile .envrc'),
  ...named('shell', 'makefile gnumakefile justfile dockerfile containerfile'),
  ...named('ruby', 'gemfile rakefile vagrantfile podfile brewfile'),
  ...named('code', 'jenkinsfile procfile cmakelists.txt'),
  ...named('toml', 'poetry.lock uv.lock cargo.lock pipfile'),
  ...named('json', 'composer.lock pipfile.lock .eslintrc .babelrc .prettierrc .roomodes'),
  ...named('yaml', '.clang-format citation.cff'),
  ...named('ini', '.gitconfig .npmrc .editorconfig .gitmodules .gitattributes .pypirc .netrc'),
  ...named('text', 'requirements.txt license notice copying codeowners .gitignore .dockerignore'),
  ...named('markdown', '.cursorrules .windsurfrules .clinerules .roorules .goosehints readme'),
};

/** Formats whose extension says nothing about what runs, so that a shebang may overrule it. */
const isOverruledByShebang: ReadonlySet<FileFormat> = new Set([
  'text',
  'csv',
  'ini',
  'xml',
  'html',
]);

/** The language of a file. `path` may be empty; then the content alone decides. */
export function detectFormat(path: string, text: string): FileFormat {
  const shebang = findShebang(text);
  const name = path
    .slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
    .toLowerCase();
  const format = findByName(name);
  if (shebang !== null && (format === null || isOverruledByShebang.has(format))) return shebang;
  if (format !== null) return format;
  return detectByContent(text);
}

function named(format: FileFormat, names: string): Record<string, FileFormat> {
  return Object.fromEntries(names.split(' ').map((name) => [name, format]));
}

function findByName(name: string): FileFormat | null {
  const known = find(byName, name);
  if (known !== null) return known;
  if (/^\.env(?:\.|$)/.test(name)) return 'env';
  if (/^(?:dockerfile|makefile)\./.test(name)) return 'shell';
  // `SKILL.md.txt`, `setup.sh.tmpl`: the inner extension is the language, the outer a wrapper.
  const inner = name.replace(/\.(?:txt|bak|orig|tmpl|template|sample|example|dist|in)$/, '');
  const dot = inner.lastIndexOf('.');
  const byInner = dot < 0 ? null : find(byExtension, inner.slice(dot + 1));
  if (byInner !== null) return byInner;
  const outer = name.lastIndexOf('.');
  return outer < 0 ? null : find(byExtension, name.slice(outer + 1));
}

function find(table: Readonly<Record<string, FileFormat>>, key: string): FileFormat | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}

function findShebang(text: string): FileFormat | null {
  if (!text.startsWith('#!')) return null;
  const line = text.slice(2, 200).split(/[\r\n]/, 1)[0] ?? '';
  if (/\b(?:ba|z|k|da|a|fi)?sh\b/.test(line)) return 'shell';
  if (/\b(?:python|uv|pypy)/.test(line)) return 'python';
  if (/\b(?:ts-node|tsx|deno|bun)\b/.test(line)) return 'typescript';
  if (/\bnode(?:js)?\b/.test(line)) return 'javascript';
  if (/\bruby\b/.test(line)) return 'ruby';
  if (/\bphp\b/.test(line)) return 'php';
  if (/\bpwsh|powershell\b/.test(line)) return 'powershell';
  return 'code';
}

function detectByContent(text: string): FileFormat {
  return looksLikeJson(text) ? 'json' : detectByLines(text);
}

/** An object or array from the first to the last character; comments before and inside are tolerated. */
function looksLikeJson(text: string): boolean {
  const head = text.slice(0, 2048).replace(/^(?:\s+|\/\/[^\r\n]*[\r\n]|\/\*[^*]*\*\/)+/, '');
  if (/^\{\s*(?:\}|"[^"\r\n]{0,200}"\s*:|\/[/*])/.test(head)) return true;
  if (!/^\[\s*(?:[{["\d\]-]|true|false|null)/.test(head) || /^\[[^\]\r\n]{0,300}\]\(/.test(head)) {
    return false;
  }
  return /\]\s{0,99}$/.test(text.slice(-100));
}
