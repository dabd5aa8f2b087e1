const readline = require('readline')
const cards = [
  { q: 'Largest organ of the body?', a: 'Skin' },
  { q: 'Unit of pressure?', a: 'Pascal' },
]
readline.createInterface({ input: process.stdin }).on('line', (line) => {
  const m = JSON.parse(line)
  process.stdout.write(JSON.stringify({ jsonrpc: '2.0', id: m.id, result: { cards } }) + '\n')
})
