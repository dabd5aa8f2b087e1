/** The arrows between the rooms (docs: CONTRIBUTING.md). `from` may import `to` only where no rule forbids it. */
const room = (name) => `^src/${name}/`;
const only = (name, allowed) => ({
  name: `${name}-imports-only-${allowed.length === 0 ? 'itself' : allowed.join('-')}`,
  severity: 'error',
  from: { path: room(name) },
  to: { path: '^src/', pathNot: [room(name), ...allowed.map(room)] },
});
const onlyIn = (library, places) => ({
  name: `${library}-only-in-${places.join('-')}`,
  severity: 'error',
  from: { path: '^(app|action|src|demo)/', pathNot: places.map((place) => `^${place}`) },
  to: { path: `^(node_modules/)?(${library})(/|$)` },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('contract', []),
    only('artefacts', ['contract']),
    only('behaviour', ['contract', 'artefacts']),
    only('rules', ['contract', 'artefacts', 'behaviour']),
    only('engine', ['contract', 'artefacts', 'behaviour', 'rules']),
    only('render', ['contract', 'artefacts', 'behaviour', 'rules', 'engine']),
    only('store', ['contract', 'artefacts', 'engine']),
    only('github', ['contract', 'artefacts']),
    only('net', []),
    only('crawl', ['contract', 'artefacts', 'net']),
    only('use-cases', [
      'contract',
      'artefacts',
      'behaviour',
      'rules',
      'engine',
      'fix',
      'render',
      'store',
      'github',
      'net',
      'crawl',
    ]),
    only('api', ['contract', 'artefacts', 'engine', 'render', 'use-cases']),
    only('client', ['contract']),
    only('fix', ['contract', 'artefacts', 'behaviour', 'rules', 'engine']),
    only('cli', ['client', 'contract', 'artefacts', 'engine', 'render', 'rules', 'fix']),
    {
      name: 'src-stands-alone',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(app|action|demo|test)/' },
    },
    {
      name: 'tests-stay-out',
      severity: 'error',
      from: { path: '^(app|action)/' },
      to: { path: '^(demo|test)/' },
    },
    onlyIn('pg|kysely|pg-boss|rate-limiter-flexible', ['src/store']),
    onlyIn('@octokit', ['src/github']),
    onlyIn('express|multer', ['src/api', 'app']),
    onlyIn('undici|ipaddr.js', ['src/net']),
    onlyIn('robots-parser', ['src/crawl']),
    onlyIn('probot', ['app']),
    onlyIn('@actions', ['action']),
    onlyIn('commander', ['src/cli']),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|action/dist)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
