import type { FactKind, Trait } from './fact.ts';

/** What a call does, by the resolved name of what is called. */
export type CallMeaning = {
  readonly kind: FactKind;
  /** Index of the argument that names the host, path, command or query; null when the receiver does. */
  readonly operand: number | null;
  /** Names under which that argument may be given instead. */
  readonly operandNames?: readonly string[];
  readonly traits?: readonly Trait[];
  /** The operand where no argument names it. */
  readonly fixed?: string;
};

type Row = readonly [RegExp, CallMeaning];

const shell: readonly Trait[] = ['shell'];
const whole: readonly Trait[] = ['whole-environment'];
const FS =
  '^(?:fs|fs-extra|graceful-fs|fs\\.promises|fs/promises|fsp|fsPromises|promises|Deno|Bun)\\.(?:promises\\.)?';

/** First match wins. Names are dotted paths (`requests.post`), or `.method` on something that is not a name. */
const rows: readonly Row[] = [
  // code
  [
    /^(?:builtins\.|__builtins__\.)?(?:exec|eval|compile|execfile)$/,
    { kind: 'exec-dynamic', operand: 0 },
  ],
  [
    /^(?:window\.|globalThis\.|global\.|self\.)?(?:eval|Function|AsyncFunction)$/,
    { kind: 'exec-dynamic', operand: 0 },
  ],
  [
    /^vm2?\.(?:runIn\w+|Script|compileFunction|VM\.run|NodeVM\.run)$|^(?:code|codeop)\.(?:Interactive\w+\.(?:push|runsource|runcode)|compile_command)$|(?:get_ipython|ipython|shell)\.run_cell$|^isolate\.compileScript$/,
    { kind: 'exec-dynamic', operand: 0 },
  ],
  [/^(?:runpy\.run_(?:path|module)|imp\.load_source)$/, { kind: 'exec-dynamic', operand: 0 }],
  [
    /(?:^|\.)(?:eval_expr|numexpr\.evaluate|sympify|parse_expr|pd\.eval|pandas\.eval|asteval\.Interpreter)$/,
    { kind: 'exec-dynamic', operand: 0 },
  ],
  // templates and format strings
  [
    /(?:^|\.)(?:render_template_string|from_string|renderString)$|^jinja2\.(?:\w+\.)?Template$|^mako\.(?:\w+\.)?Template$|^tornado\.template\.Template$|^django\.template\.(?:\w+\.)?(?:Template|Engine\.from_string)$|^(?:genshi|chameleon|Cheetah)\.(?:\w+\.)?\w*Template$|^(?:ejs|nunjucks|eta|dot|squirrelly|twig|swig|Eta)\.(?:render|renderString|compile|template|twig)$|^(?:Handlebars|handlebars|hbs|pug|doT|_|lodash)\.(?:compile|template|render|precompile)$|^(?:liquid|Liquid)\.\w*parseAndRender\w*$|^(?:jinja2\.)?Template$/,
    { kind: 'render-template', operand: 0 },
  ],
  [/\.(?:format|format_map|vformat)$/, { kind: 'format-text', operand: null }],
  // objects
  [
    /^(?:pickle|cPickle|_pickle|dill|marshal|jsonpickle|shelve|cloudpickle|joblib)\.(?:loads?|decode|open)$|^(?:pickle|dill)\.Unpickler(?:\.load)?$|^(?:torch|np|numpy)\.load$|^pd\.read_pickle$|^pandas\.read_pickle$|^(?:node-serialize|serialize|funcster|cryo)\.(?:unserialize|deserialize|parse|deepDeserialize)$|^v8\.deserialize$/,
    { kind: 'deserialise', operand: 0 },
  ],
  [
    /^yaml\.(?:load|unsafe_load|load_all|full_load|unsafe_load_all)$|^(?:ruamel\.yaml|ruamel_yaml)\.(?:YAML\.)?load$/,
    { kind: 'deserialise', operand: 0 },
  ],
  [
    /^(?:importlib\.import_module|__import__|import|require|importlib\.__import__)$|\.mainModule\.require$|^createRequire\.\w*$/,
    { kind: 'load-module', operand: 0 },
  ],
  // processes
  [
    /^(?:os\.(?:system|popen\d?)|commands\.get\w*output|subprocess\.get(?:status)?output|pty\.spawn|platform\.popen)$/,
    { kind: 'exec-local', operand: 0, traits: shell },
  ],
  [/(?:^|\.)create_subprocess_shell$/, { kind: 'exec-local', operand: 0, traits: shell }],
  [
    /^subprocess\.(?:run|call|check_output|check_call|Popen)$|create_subprocess_exec$|^os\.(?:exec[lv]p?e?|spawn[lv]p?e?|posix_spawnp?|startfile)$|^(?:pexpect|plumbum|sh|invoke)\.(?:spawn|run|local|Command)$/,
    { kind: 'exec-local', operand: 0, operandNames: ['args', 'cmd'] },
  ],
  [
    /^child_process\.(?:promises\.)?(?:exec|execSync)$|^(?:shelljs|shell)\.exec$|^(?:execa|zx)\.(?:execaCommand\w*|command\w*)$/,
    { kind: 'exec-local', operand: 0, traits: shell },
  ],
  [
    /^child_process\.(?:spawn|spawnSync|execFile|execFileSync|fork)$|^(?:execa|cross-spawn|crossSpawn|\$|Bun\.spawn\w*|Deno\.(?:run|Command))(?:\.(?!execaCommand|command)\w+)?$/,
    { kind: 'exec-local', operand: 0 },
  ],
  [
    /\.exec_command$|^(?:fabric\.)?(?:Connection|c|conn)\.(?:sudo|local)$/,
    { kind: 'exec-local', operand: 0, traits: shell },
  ],
  // network
  [
    /^(?:requests|httpx|grequests|aiohttp|urllib3|http|https|axios|got|superagent|needle|ky|undici)\.(?:\w+\.)?(?:post|put|patch|stream)$/,
    { kind: 'net-post', operand: 0, operandNames: ['url'] },
  ],
  // the body of a request that was opened before
  [/^https?\.request\.(?:write|end)$/, { kind: 'net-post', operand: null }],
  [
    /^(?:requests|httpx|aiohttp|urllib3|http|https|axios|undici)\.(?:\w+\.)?request$/,
    { kind: 'net-post', operand: 1, operandNames: ['url'] },
  ],
  [
    /^(?:requests|httpx|grequests|aiohttp|axios|got|superagent|needle|ky|http|https)\.(?:\w+\.)?(?:get|head|options|delete)$/,
    { kind: 'net-get', operand: 0, operandNames: ['url'] },
  ],
  [
    /^(?:axios|got|needle|ky|node-fetch|undici\.fetch|undici\.request|request|cross-fetch|isomorphic-fetch|axios\.default|superagent)$/,
    { kind: 'net-get', operand: 0, operandNames: ['url'] },
  ],
  [/^(?:window\.|globalThis\.)?fetch$|^node-fetch\.default$/, { kind: 'net-get', operand: 0 }],
  [
    /^urllib\.request\.(?:urlopen|Request|urlretrieve)$|^(?:urlopen|urlretrieve)$|^urllib2\.(?:urlopen|Request)$|^wget\.download$|^pycurl\.\w+$|(?:^|\.)page\.goto$|^urllib\.request\.build_opener\.open$/,
    { kind: 'net-get', operand: 0, operandNames: ['url'] },
  ],
  [
    /^navigator\.sendBeacon$|^(?:WebSocket|ws)$|^websockets?\.(?:connect|create_connection)$|^websocket\.create_connection$/,
    { kind: 'net-post', operand: 0 },
  ],
  [
    /(?:session|client|http|api|requests?|axios)\w*\.(?:post|put|patch|request)$/i,
    { kind: 'net-post', operand: 0, operandNames: ['url'] },
  ],
  [
    /(?:session|client|http|requests?|axios)\w*\.(?:get|head)$/i,
    { kind: 'net-get', operand: 0, operandNames: ['url'] },
  ],
  [
    /(?:sock(?:et)?|\bs|\bsk)\d?\.(?:connect|connect_ex)$|^socket\.(?:socket\.connect\w*|create_connection)$|^asyncio\.open_connection$|^telnetlib\.Telnet$|^(?:ftplib\.FTP\w*|smtplib\.SMTP\w*|paramiko\.(?:SSHClient\.connect|Transport)|socks\.socksocket\.connect)$/i,
    { kind: 'net-get', operand: 0 },
  ],
  [
    /(?:sock(?:et)?|\bs|\bsk)\d?\.(?:send|sendall|sendto|write)$|^net\.(?:connect|createConnection)$|^net\.Socket\.(?:write|connect)$|\.storbinary$|\.storlines$/i,
    { kind: 'net-post', operand: null },
  ],
  [
    /^socket\.(?:gethostbyname|getaddrinfo)\w*$|^dns\.(?:\w+\.)?(?:lookup|resolve\w*|query)$/,
    { kind: 'dns', operand: 0 },
  ],
  [
    /^(?:.*\.)?(?:app|server|mcp|uvicorn|http)\.(?:run|listen|run_http_async|serve)$|^uvicorn\.run$|\.createServer\.listen$/,
    { kind: 'net-listen', operand: null },
  ],
  [
    /\.(?:sendmail|send_message|sendMail|send_email|sendEmail)$|^(?:send_email|sendEmail|sendMail)$/,
    { kind: 'msg-send', operand: null },
  ],
  [
    /(?:bot|slack|discord|telegram|twilio|webhook)\w*\.(?:send\w*|post\w*|chat_postMessage|messages\.create|execute)$/i,
    { kind: 'msg-send', operand: null },
  ],
  [
    /\.(?:upload_file|upload_fileobj|put_object|putObject|upload_from_\w+|upload_blob)$/,
    { kind: 'net-post', operand: null },
  ],
  // databases, documents, directories
  [
    /\.(?:executemany|executescript|\$queryRawUnsafe|\$executeRawUnsafe|read_sql(?:_query)?|mogrify)$|^(?:pd|pandas)\.read_sql\w*$|^(?:sqlalchemy\.)?text$|\.raw$/,
    { kind: 'query-database', operand: 0 },
  ],
  [/\.execute$/, { kind: 'query-database', operand: 0 }],
  [
    /(?:db|database|conn(?:ection)?|pool|client|cursor|knex|sequelize|sql(?:ite)?3?|pg|mysql2?)\w*\.(?:query|all|run|get|each|prepare|exec)$/i,
    { kind: 'query-database', operand: 0 },
  ],
  [
    /\.(?:xpath|xpath_eval|evaluate_xpath)$|^(?:xpath|lxml\.etree)\.(?:select1?|XPath|ETXPath)$|\.\$where$/i,
    { kind: 'query-tree', operand: 0 },
  ],
  [
    /(?:collection|coll|\bdb|mongo\w*|model|users?|docs?|table)(?:\.\w+)?\.(?:find|find_one|findOne|aggregate|update_many|delete_many|deleteMany|updateMany|count_documents)$/i,
    { kind: 'query-tree', operand: 0 },
  ],
  [
    /^(?:re|regex)\.(?:search|match|fullmatch|findall|finditer|sub|compile|split)$|^RegExp$/,
    { kind: 'match-pattern', operand: 0 },
  ],
  [
    /^lxml\.etree\.(?:parse|fromstring|XML|iterparse)$|^xml\.(?:sax\.parse\w*|dom\.(?:minidom|pulldom)\.parse\w*|etree\.ElementTree\.(?:parse|fromstring|XML|iterparse))$|^(?:libxmljs2?|libxml)\.parseXml\w*$|^xmltodict\.parse$/,
    { kind: 'parse-xml', operand: 0 },
  ],
  [/\.search_(?:s|ext|ext_s|st)$/, { kind: 'query-tree', operand: 2, operandNames: ['filterstr'] }],
  [
    /(?:ldap\w*|connection|conn)\w*(?:\.\w+)?\.search$/i,
    { kind: 'query-tree', operand: 1, operandNames: ['search_filter'] },
  ],
  // archives and links
  [
    /(?:^|\.)(?:extractall|unpack_archive|extractAllTo|extractEntryTo)$|^tar\.(?:x|extract)$|^(?:extract-zip|extract|decompress|unzipper\.Extract)$/,
    { kind: 'extract-archive', operand: 0, operandNames: ['path', 'extract_dir'] },
  ],
  [
    /^(?:os\.(?:symlink|link)|fs\.(?:promises\.)?(?:symlink|link)(?:Sync)?)$|\.(?:symlink_to|hardlink_to)$/,
    { kind: 'link-file', operand: 0 },
  ],
  // files
  [
    new RegExp(
      `${FS}(?:readFile|readFileSync|createReadStream|readJson\\w*|readTextFile|file|copyFile\\w*|copy\\w*|cp\\w*|rename\\w*|move\\w*)$`,
    ),
    { kind: 'read-file', operand: 0 },
  ],
  [
    new RegExp(
      `${FS}(?:writeFile|writeFileSync|appendFile|appendFileSync|createWriteStream|outputFile\\w*|writeJson\\w*|writeTextFile|write|mkdir\\w*|truncate\\w*)$`,
    ),
    { kind: 'write-file', operand: 0 },
  ],
  [
    new RegExp(`${FS}(?:unlink|unlinkSync|rm|rmSync|rmdir\\w*|remove\\w*)$|^(?:rimraf|del)$`),
    { kind: 'delete', operand: 0 },
  ],
  [
    new RegExp(`${FS}(?:readdir\\w*|opendir\\w*)$|^os\\.(?:listdir|scandir|walk)$|^glob\\.i?glob$`),
    { kind: 'open-path', operand: 0 },
  ],
  [
    new RegExp(`${FS}chmod\\w*$|^os\\.(?:chmod|chown|setuid|setgid)$`),
    { kind: 'change-permission', operand: 0 },
  ],
  [
    /^(?:open|io\.open|codecs\.open|aiofiles\.open|os\.open|gzip\.open|bz2\.open|tarfile\.open|zipfile\.ZipFile|lzma\.open|sqlite3\.connect)$/,
    { kind: 'read-file', operand: 0, operandNames: ['file', 'name', 'filename'] },
  ],
  [/^shutil\.(?:copy\w*|move)$/, { kind: 'read-file', operand: 0, operandNames: ['src'] }],
  [
    /(?:^|\.)(?:Path|PosixPath|home|cwd|resolve|expanduser|absolute|joinpath|with_name|with_suffix|parent)\.open$/,
    { kind: 'read-file', operand: null },
  ],
  [
    /\.(?:read_text|read_bytes)$|^(?:send_file|FileResponse|flask\.send_file)$/,
    { kind: 'read-file', operand: null },
  ],
  [/\.(?:write_text|write_bytes)$/, { kind: 'write-file', operand: null }],
  [
    /^(?:shutil\.rmtree|os\.(?:remove|unlink|rmdir|removedirs)|send2trash\.\w+)$/,
    { kind: 'delete', operand: 0 },
  ],
  [/\.unlink$/, { kind: 'delete', operand: null }],
  // what the person who runs it says
  [
    /(?:^|\.)(?:parse_args|parse_known_args|parseArgs|getopt)$|^(?:minimist|yargs|commander)(?:\.\w+)?$/,
    { kind: 'read-env', operand: null, fixed: 'argv', traits: ['user-chosen'] },
  ],
  [
    /^(?:input|raw_input|fileinput\.input)$/,
    { kind: 'read-file', operand: null, fixed: '/dev/stdin' },
  ],
  // environment and private sources
  [
    /^(?:os\.(?:getenv|environ\.(?:get|pop)|getenvb)|environ\.get|Deno\.env\.get|Bun\.env\.get)$/,
    { kind: 'read-env', operand: 0 },
  ],
  [
    /^os\.environ\.(?:copy|items|values)$|^Deno\.env\.toObject$/,
    { kind: 'read-env', operand: null, traits: whole },
  ],
  [
    /^(?:keyring\.get_password|browser_cookie3\.\w+|win32crypt\.\w+|secretstorage\.\w+|browsercookie\.\w+|keytar\.(?:get|find)\w+)$/,
    { kind: 'read-secret', operand: 0 },
  ],
  [
    /^(?:pyautogui\.screenshot|(?:PIL\.)?ImageGrab\.grab\w*|mss\.\w+|pynput\.\w+(?:\.\w+)?|pyperclip\.paste|clipboard\w*\.(?:read\w*|paste)|clipboardy?\.(?:read\w*)|win32clipboard\.\w+|sounddevice\.rec|cv2\.VideoCapture|keyboard\.(?:on_\w+|hook|record|read_\w+)|pyaudio\.\w+|navigator\.clipboard\.read\w*)$/,
    { kind: 'read-comm', operand: null },
  ],
  [
    /^(?:datetime\.(?:datetime\.|date\.)?(?:now|today|utcnow)|date\.today|time\.(?:time|localtime|gmtime|strftime)|Date\.now|Date|dayjs|moment)$/,
    { kind: 'read-clock', operand: null },
  ],
  [
    /^(?:getpass\.getuser|os\.(?:getlogin|uname|getuid|hostname|userInfo)|socket\.(?:gethostname|getfqdn)|platform\.(?:node|uname|system)|os\.userInfo)$/,
    { kind: 'read-identity', operand: null },
  ],
  [
    /^(?:pwd\.getpwall|grp\.getgrall|spwd\.getspall|psutil\.(?:users|net_connections|process_iter|net_if_addrs|disk_partitions)|netifaces\.\w+|wmi\.WMI|os\.networkInterfaces)$/,
    { kind: 'read-system', operand: null },
  ],
  [
    /^(?:sys\.gettrace|inspector\.url|ctypes\.windll\.kernel32\.IsDebuggerPresent|kernel32\.IsDebuggerPresent)$/,
    { kind: 'probe-analysis', operand: null },
  ],
  [
    /^(?:logging|logger|log|_logger|LOG|console)\.(?:info|debug|warning|warn|error|exception|critical|log|trace)$|(?:ctx|context|server)\.(?:info|debug|warning|error|log|sendLoggingMessage)$/,
    { kind: 'write-log', operand: null },
  ],
  // encodings
  [/^String\.from(?:CharCode|CodePoint)$|^chr$/, { kind: 'decrypt-unpack', operand: 0 }],
  [
    /^base64\.\w*encode\w*$|^(?:btoa|zlib\.(?:compress|deflate\w*|gzip\w*)|gzip\.compress|binascii\.(?:hexlify|b2a_\w+)|codecs\.encode)$|\.hex$|\.encrypt$/,
    { kind: 'encode', operand: null },
  ],
  [
    /^base64\.\w*decode\w*$|^(?:atob|zlib\.(?:decompress|inflate\w*|gunzip\w*)|gzip\.decompress|binascii\.(?:unhexlify|a2b_\w+)|bytes\.fromhex|bytearray\.fromhex|codecs\.decode|lzma\.decompress|bz2\.decompress)$|\.decrypt$/,
    { kind: 'decrypt-unpack', operand: 0 },
  ],
];

/** The meaning of a call, or null for calls that only pass values on. */
export function callMeaning(callee: string): CallMeaning | null {
  for (const [pattern, meaning] of rows) {
    if (pattern.test(callee)) return meaning;
  }
  return null;
}
