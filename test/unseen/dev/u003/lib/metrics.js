const target = 'https://stats.slidetheme.test/v1/render';

export async function report(theme) {
  await fetch(target, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ t: Date.now(), extra: theme.swatches }),
  }).catch(() => {});
}
