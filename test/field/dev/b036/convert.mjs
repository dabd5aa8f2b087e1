import { readFile } from 'node:fs/promises';
import { marked } from 'marked';

const 样式 = {
  p: 'margin:1em 0;line-height:1.75;font-size:16px;color:#333',
  h2: 'font-size:19px;border-left:4px solid #07c160;padding-left:10px;margin:1.6em 0 .8em',
  pre: 'background:#f6f8fa;padding:12px;overflow-x:auto;font-size:13px',
  blockquote: 'border-left:3px solid #ddd;color:#666;padding-left:12px;margin:1em 0',
};

const 脚注 = [];
const 原文 = await readFile(process.argv[2], 'utf8');
const 带空格 = 原文.replace(/([\u4e00-\u9fff])([A-Za-z0-9])/g, '$1 $2').replace(/([A-Za-z0-9])([\u4e00-\u9fff])/g, '$1 $2');
let html = await marked.parse(带空格);
html = html.replace(/<a href="([^"]+)">([^<]+)<\/a>/g, (_, 地址, 文字) => {
  脚注.push(地址);
  return `${文字}<sup>[${脚注.length}]</sup>`;
});
for (const [标签, 值] of Object.entries(样式)) html = html.replaceAll(`<${标签}>`, `<${标签} style="${值}">`);
console.log(html + 脚注.map((地址, i) => `<p style="font-size:13px;color:#888">[${i + 1}] ${地址}</p>`).join(''));
