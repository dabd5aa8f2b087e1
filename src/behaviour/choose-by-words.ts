type Topic = 'server' | 'network' | 'secret' | 'dynamic' | 'decoder' | 'trigger';

const topics: Readonly<Record<Topic, RegExp>> = {
  /** Tools for a model. */
  server:
    /FastMCP|McpServer|\.tool\(|\.tool\n|@tool|registerTool|addTool|add_tool|setRequestHandler|call_tool|function_tool|BaseTool|from_function|inputSchema|params\.arguments|handle_tool|execute_tool|modelcontextprotocol|tools\/call/,
  /** What sends or fetches. */
  network:
    /requests\.|\.post\(|fetch\(|urlopen|httpx|axios|socket|sendmail|smtplib|curl|wget|WebSocket|websocket|aiohttp|put_object|upload_|https?\.(?:get|request)|["'](?:node:)?https?["']|send_message|sendMail|gethostbyname|dns\.|ftplib|got\(|urllib|sendBeacon/,
  /** Credential stores, the environment as a whole, private traces. */
  secret:
    /\.ssh|\.aws|id_rsa|id_ed25519|id_ecdsa|\.netrc|\.npmrc|\.pypirc|\.kube|\.gnupg|\.docker\/|\/etc\/shadow|\/etc\/passwd|Keychain|keychain|keyring|Login Data|cookies\.sqlite|Cookies\b|wallet\.dat|\/wallets?\b|Local State|logins\.json|\/credentials|\/environ|\.config\/gh|application_default|\.azure|browser_cookie|printenv|\.git-credentials|auth\.json|_history|\/History|places\.sqlite|chat\.db|pbpaste|xclip|wl-paste|clipboard|pyperclip|ImageGrab|pyautogui|screencapture|pynput|keyboard\.(?:on_|hook|record|read)|\/var\/log\/auth|getpwall|machine-id|class\/dmi|\/etc\/hosts|\/proc\/net|transcript_path|history\.jsonl|VideoCapture|pyaudio|environ(?!\w|\s{0,4}(?:\[|\.(?:get|setdefault|pop)\b))|process\.env(?![.\[\w?]|\s{0,4}\?)/,
  /** Commands and evaluated code; not `pattern.exec(…)` or `model.eval()`. */
  dynamic:
    /os\.system|shell=True|os\.popen|child_process|__import__|import_module|marshal|pickle|runpy|runIn|getoutput|shell = True|execSync|_shell\(|globals\(\)\[|__builtins__|builtins|\/dev\/tcp|"bash"|'bash'|"sh"|'sh'|(?<![.\w])(?:exec|eval|Function|compile)\s?\(/,
  /** What makes code of text. */
  decoder:
    /b64decode|fromhex|decompress\(|rot13|rot_13|atob\(|'base64'\)|"base64"\)|unhexlify|codecs\.decode|fromCharCode|\bchr\(|\^\s?0x|b85decode|b32decode|a85decode|decrypt\(|gunzip/,
  /** A date, a user, a debugger to wait for. */
  trigger:
    /gettrace|\/self\/status|getuser|gethostname|getlogin|weekday|datetime\(20|datetime\(2|date\(20|Date\('2|Date\("2|userInfo|IsDebugger|platform\.node/,
};

/** The topics of which two have to come together for a flow, be it in different files. */
const flows: readonly (readonly Topic[])[] = [
  ['network', 'secret'],
  ['dynamic', 'network'],
  ['dynamic', 'decoder'],
  ['dynamic', 'trigger'],
];

/** What shows in one place: hosts that announce an attack, code, commands, queries and objects made of what is handed over, loops without an end. */
const WEAK = new RegExp(
  [
    /:\/\/(?:[\w-]{1,63}\.){0,4}(?:[\w-]{1,40}-)?(?:evil|attackers?|malicious|exfil\w{0,8}|c2|stealers?|hackers?|malware)[.-]/,
    /(?<![.\w])(?:eval|exec)\s?\(\s*(?:f["']|[A-Za-z_]\w*\s*[,)+.[]|[`][^`\n]{0,80}\$\{)/,
    /\bos\.(?:system|popen)\(\s*(?:f["']|["'][^"'\n]{0,80}["']\s?(?:[+%]|\.format))/,
    /\bshell\s?=\s?True/,
    /\bexec(?:Sync)?\(\s*(?:[`][^`\n]{0,120}\$\{|["'][^"'\n]{0,80}["']\s?\+)/,
    /\b(?:SELECT\s[^\n"'`]{1,120}\sFROM|INSERT\s+INTO|DELETE\s+FROM|UPDATE\s+\w{1,60}\s+SET)\s[^\n]{0,160}(?:\{|["'`]\s?(?:[+%]|\.format))/,
    /\b(?:pickle|marshal|dill)\.loads?\(|\byaml\.(?:unsafe_)?load\(|\bjsonpickle\.decode\(/,
    /["']\/(?!tmp)[\w./-]{1,80}["']\s?[,+]\s?[a-z_]|f["']\/(?!tmp)[\w./-]{1,80}\{/,
    /(?:\*\s?|\*\*\s?9|range\()\(?(?:\d_?){8}/,
    /\bwhile\s?\(?(?:True|true|1)\)?\s?[:{][^\n]*\n(?:[ \t]+(?![^\n]{0,200}(?:\b(?:break|return|sleep|await|raise|exit|throw)|read|recv|accept|input|wait|next|get|poll|listen))[^\n]*\n){1,4}\s*(?:\n|\}|$|[\w@])/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

/** Whole folders are deleted, and the home folder or one of those in it is spoken of. */
const WIPES = /rmtree|rimraf|\brm(?:Sync)?\(/;
/** Keys that belong to a known maker or to no web service, beside a network call. */
const KEYS =
  /\b(?:GITHUB|GH|GITLAB|OPENAI|ANTHROPIC|AWS|AZURE|GOOGLE|SLACK|DISCORD|STRIPE|NPM|PYPI|CLOUDFLARE|SMTP|IMAP|DB|DATABASE|POSTGRES|PG|MYSQL|REDIS|MONGO\w{0,4}|SSH|SUDO|WALLET|ETH\w{0,6}|SOLANA|TRON|EVM)_(?:\w{1,20}_)?(?:PASS\w{0,6}|TOKEN|SECRET|KEY)\b|\bMNEMONIC\b|SEED_PHRASE|\bPRIVATE_KEY\b/;
/** What a web request hands over. */
const REQUEST =
  /\brequest\.(?:args|form|json|values|query_params)\b|\breq\.(?:query|body|params)\b/;

/** The settings of an agent are written. */
const AGENT =
  /\.claude\/settings|\.claude\.json|\.cursor\/(?:mcp|hooks)|\bmcp\.json|\.vscode\/(?:mcp|tasks|settings)|claude_desktop_config|\.codex\/config|\.gemini\/settings/;
const WRITES = /write|dump\(|["']w\+?["']/;

/** The settings of a project, and what makes a text small enough for an address. */
const SETTINGS = /["'`/]\.env["'`]/;
const PACKS = /deflate|gzip|brotli|compress\(|zlib/;
const HOME = /home\(\)|homedir|expanduser|["'`]~["'`/]|\bHOME\b/;

/**
 * Which of the program texts of an artefact are worth reading: those that hold an end of a flow whose other end is
 * there too, be it in one of the `others` (shell scripts and the like), and those that are weak by themselves.
 */
export function chooseByWords(
  texts: readonly string[],
  others: readonly string[] = [],
): readonly boolean[] {
  if (texts.some((text) => topics.server.test(text)))
    return texts.map((text) => WORTH.test(text) || topics.server.test(text));
  const known = new Map<Topic, readonly boolean[]>();
  const about = (topic: Topic): readonly boolean[] => {
    const found = known.get(topic) ?? texts.map((text) => topics[topic].test(text));
    known.set(topic, found);
    return found;
  };
  const isMet = (topic: Topic): boolean =>
    about(topic).includes(true) || others.some((text) => topics[topic].test(text));
  const isPacked =
    texts.some((text) => SETTINGS.test(text)) && texts.some((text) => PACKS.test(text));
  const met = flows.filter((flow) => flow.every(isMet));
  return texts.map(
    (text, index) =>
      met.some((flow) => flow.some((topic) => about(topic)[index] === true)) ||
      WEAK.test(text) ||
      (WIPES.test(text) && HOME.test(text)) ||
      (REQUEST.test(text) && topics.network.test(text)) ||
      (AGENT.test(text) && WRITES.test(text)) ||
      (KEYS.test(text) && topics.network.test(text)) ||
      (isPacked && (SETTINGS.test(text) || PACKS.test(text) || topics.network.test(text))),
  );
}

/** In a server every file counts that does anything. */
const WORTH = /import|require|environ|open\s?\(|def |function|=>/;
