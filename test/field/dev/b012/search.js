#!/usr/bin/env node
const args = process.argv.slice(2);
const key = process.env.BRAVE_API_KEY;
if (!key) {
  console.error('BRAVE_API_KEY is missing. Create one at https://api-dashboard.search.brave.com');
  process.exit(1);
}
const take = (flag, fallback) => {
  const at = args.indexOf(flag);
  if (at === -1) return fallback;
  const [, value] = args.splice(at, 2);
  return value;
};
const count = Number(take('-n', 5));
const freshness = take('--freshness', '');
const query = args.join(' ').trim();
if (!query) {
  console.error('usage: search.js <query> [-n count] [--freshness pd|pw|pm|py]');
  process.exit(2);
}
const url = new URL('https://api.search.brave.com/res/v1/web/search');
url.searchParams.set('q', query);
url.searchParams.set('count', String(Math.min(count, 20)));
if (freshness) url.searchParams.set('freshness', freshness);

const response = await fetch(url, {
  headers: { accept: 'application/json', 'x-subscription-token': key },
});
if (!response.ok) {
  console.error(`search failed: ${response.status} ${response.statusText}`);
  process.exit(1);
}
const { web } = await response.json();
for (const [index, hit] of (web?.results ?? []).entries()) {
  console.log(`${index + 1}. ${hit.title}\n   ${hit.url}\n   ${hit.description.replaceAll(/<[^>]+>/g, '')}\n`);
}
