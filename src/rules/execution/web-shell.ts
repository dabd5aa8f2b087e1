import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';

const input = String.raw`\$_(?:GET|POST|REQUEST|COOKIE|SERVER|FILES)\b|getallheaders\(\)|php:\/\/input`;
const run = String.raw`(?:eval|assert|system|exec|shell_exec|passthru|popen|proc_open|pcntl_exec|create_function|include|require)(?:_once)?`;

const pattern = new RegExp(
  [
    // system($_GET['c']); eval(base64_decode($_POST['x']))
    String.raw`(?<![\w>:$])@?${run}\s{0,3}\(?\s{0,3}(?:[\w\\]{1,30}\s{0,3}\(\s{0,3}){0,4}["']?(?:${input})`,
    // $f($_POST['x']); $_GET['f']($_GET['a'])
    String.raw`\$\w{1,40}\s{0,3}\(\s{0,3}(?:[\w\\]{1,30}\s{0,3}\(\s{0,3}){0,3}\$_(?:GET|POST|REQUEST|COOKIE)\b`,
    String.raw`\$_(?:GET|POST|REQUEST|COOKIE)\s{0,2}\[[^\]\n]{1,40}\]\s{0,3}\(`,
    // <% Runtime.getRuntime().exec(request.getParameter("c")) %>
    String.raw`getRuntime\(\)\s{0,3}\.exec\s{0,3}\([^\n;]{0,60}request\s{0,2}\.getParameter`,
    // call_user_func($_GET['f'], …), array_map($_POST['f'], …)
    String.raw`\b(?:call_user_func(?:_array)?|array_map|array_filter|usort|register_shutdown_function)\s{0,3}\([^\n;]{0,40}\$_(?:GET|POST|REQUEST|COOKIE)`,
    // \x60$_GET[c]\x60
    String.raw`\x60[^\x60\n]{0,60}\$_(?:GET|POST|REQUEST|COOKIE)`,
  ].join('|'),
  'g',
);

/** A sentence that tells to make the file; others speak of one that was found. */
const MAKES =
  /(?<!\b(?:the|an?|this|that|each|every|its|their|your) )\b(?:create|write|save|put|drop|upload|place|add|insert|append|deploy|copy|install)\b[^.\n]{0,150}$/i;

export const webShell = defineRule({
  reads: 'text',
  id: 'execution/web-shell',
  title: 'Page runs what a web request hands over',
  severity: 'critical',
  confidence: 0.9,
  lane: 'enforce',
  category: 'SHELL_INJECTION',
  ideas: [89, 90, 91],
  kinds: 'all',
  cwe: [94, 78, 506],
  owasp: ['LLM05:2025', 'ASI05', 'AST01'],
  atlas: ['T0072', 'T0050'],
  why: 'Whoever knows the address and the parameter runs commands on the machine that the page is copied to.',
  fix: 'Remove the page; choose between known actions by name and never run text of a request.',
  fixable: 'no',
  proof: { source: 'text of a web request', sink: 'is run' },
  targets: ['script'],
  keywords: ['$_get', '$_post', '$_request', '$_cookie', '$_server', 'php://input', 'getparameter'],
  check: nearKeywords({
    pattern,
    reach: 240,
    accept: (match, { file, view }) => {
      const block =
        view.kind === 'decoded' ? null : (file.blocks?.at(view.toRaw(match.index)) ?? null);
      if (block?.type !== 'inline-code') return true;
      const start = Math.max(0, match.index - 160);
      return MAKES.test(view.text.slice(start, match.index)) ? true : { severity: 'medium' };
    },
  }),
  examples: {
    bad: [
      { path: 'assets/health.php', text: "<?php\n@system($_GET['c']);\n", lines: [2] },
      {
        path: 'assets/health.php',
        text: "<?php\n$f = strrev('metsys');\n$f($_POST['probe']);\n",
        lines: [3],
      },
      {
        path: 'assets/health.php',
        text: "<?php eval(base64_decode($_REQUEST['x'])); ?>\n",
        lines: [1],
      },
    ],
    good: [
      { path: 'assets/form.php', text: "<?php\necho esc_html($_GET['name']);\n" },
      {
        path: 'assets/form.php',
        text: "<?php\n$page = in_array($_GET['page'], $known) ? $_GET['page'] : 'home';\n$db->exec($statement);\n",
        because: 'chosen from a list',
      },
    ],
  },
});
