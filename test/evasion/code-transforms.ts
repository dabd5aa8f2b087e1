import { editFixture } from './edit-fixture.ts';
import { encodeText } from './encode-text.ts';
import type { Random } from './seeded-random.ts';
import type { Transform } from './transform.ts';

const { mapBlocks } = editFixture;
const { base64 } = encodeText;

function inLanguage(
  id: string,
  name: string,
  language: 'python' | 'javascript',
  change: (code: string, random: Random) => string | null,
): Transform {
  return {
    id,
    name,
    apply: (fixture, random) => mapBlocks(fixture, language, (code) => change(code, random)),
  };
}

const modules = /\b(os|subprocess|requests|shutil|socket|httpx|pickle)\.(\w+)\(/g;

function halves(word: string, join = "'+'"): string {
  const middle = Math.ceil(word.length / 2);
  return `'${word.slice(0, middle)}${join}${word.slice(middle)}'`;
}

/** E43–E47: what Python and JavaScript run as the same call. */
export const codeTransforms: readonly Transform[] = [
  inLanguage('E43', 'getattr', 'python', (code) =>
    code.replaceAll(
      modules,
      (_, module: string, name: string) => `getattr(${module}, ${halves(name)})(`,
    ),
  ),
  inLanguage('E43', 'importlib', 'python', (code) => {
    const changed = code.replaceAll(
      modules,
      (_, module: string, name: string) => `importlib.import_module(${halves(module)}).${name}(`,
    );
    return changed === code ? null : `import importlib\n${changed}`;
  }),
  inLanguage('E43', '__import__ and getattr', 'python', (code) =>
    code.replaceAll(
      modules,
      (_, module: string, name: string) =>
        `getattr(__import__(${halves(module)}), ${halves(name)})(`,
    ),
  ),
  inLanguage(
    'E44',
    'compile',
    'python',
    (code) => `exec(compile(${JSON.stringify(code)}, 'steps', 'exec'))`,
  ),
  inLanguage(
    'E44',
    'marshal',
    'python',
    (code) =>
      `import base64, marshal\nexec(marshal.loads(base64.b64decode('${base64(`c${code}`)}')))`,
  ),
  inLanguage(
    'E44',
    'pickle',
    'python',
    (code) =>
      `import base64, pickle\npickle.loads(base64.b64decode('${base64(`cbuiltins\nexec\n(S${JSON.stringify(code)}\ntR.`)}'))`,
  ),
  inLanguage('E45', 'Function constructor', 'javascript', (code) =>
    /^\s*(?:import|export)\b/m.test(code)
      ? null
      : `new Function('require', ${JSON.stringify(code)})(require);`,
  ),
  inLanguage('E45', 'global lookup', 'javascript', (code) =>
    /^\s*(?:import|export)\b/m.test(code)
      ? null
      : `globalThis['ev' + 'al'](${JSON.stringify(code)});`,
  ),
  inLanguage('E45', 'computed method names', 'javascript', (code) =>
    code.replaceAll(
      /\.(exec|execSync|spawn|spawnSync|readFileSync|readFile|post|request|writeFileSync|rmSync)\(/g,
      (_, name: string) => `[${halves(name, "' + '")}](`,
    ),
  ),
  inLanguage('E46', 'template literals', 'javascript', (code) =>
    code.replaceAll(/(?<![\w`])'([^'\\\n$`]{4,})'/g, (whole, body: string, at: number) =>
      /(?:from|import)\s*$/.test(code.slice(Math.max(0, at - 8), at))
        ? whole
        : `\`${body.slice(0, 2)}\${'${body.slice(2)}'}\``,
    ),
  ),
  inLanguage('E46', 'split module names', 'javascript', (code) =>
    code
      .replaceAll(
        /require\(['"]([\w:/-]+)['"]\)/g,
        (_, name: string) => `require(${halves(name, "' + '")})`,
      )
      .replaceAll(
        /^import (?:\* as )?(\{[^}]*\}|\w+) from ['"]([\w:/-]+)['"];?/gm,
        (_, names: string, module: string) =>
          `const ${names.replaceAll(' as ', ': ')} = await import(${halves(module, "' + '")});`,
      ),
  ),
  inLanguage('E47', 'internal bindings', 'javascript', (code) =>
    code
      .replaceAll(/require\(['"](?:node:)?child_process['"]\)/g, "process.binding('spawn_sync')")
      .replaceAll(
        /^import (?:\* as )?(\{[^}]*\}|\w+) from ['"](?:node:)?child_process['"];?/gm,
        (_, names: string) => `const ${names} = process.binding('spawn_sync');`,
      ),
  ),
];
