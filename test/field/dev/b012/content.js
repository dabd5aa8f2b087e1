#!/usr/bin/env node
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import TurndownService from 'turndown';

const [target] = process.argv.slice(2);
const url = new URL(target);
if (!['http:', 'https:'].includes(url.protocol)) throw new Error('only http and https');

const response = await fetch(url, { headers: { 'user-agent': 'websearch-skill/1.2' }, signal: AbortSignal.timeout(15000) });
const dom = new JSDOM(await response.text(), { url: url.href });
const article = new Readability(dom.window.document).parse();
if (!article) {
  console.error('nothing readable found');
  process.exit(1);
}
console.log(`# ${article.title}\n\n${new TurndownService().turndown(article.content)}`);
