import { readFileSync } from 'node:fs'
import { priceOf } from './prices'

type Trade = { date: string; asset: string; side: 'buy' | 'sell'; amount: number; price: number; fee: number }

function parse(text: string): Trade[] {
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [date = '', pair = '', side = 'buy', amount = '0', price = '0', fee = '0'] = line.split(',')
      return { date, asset: pair.split('/')[0] ?? '', side: side as Trade['side'], amount: +amount, price: +price, fee: +fee }
    })
}

function fifo(trades: Trade[]) {
  const lots = new Map<string, Trade[]>()
  let gain = 0
  for (const t of trades) {
    const open = lots.get(t.asset) ?? []
    if (t.side === 'buy') open.push({ ...t })
    let rest = t.side === 'sell' ? t.amount : 0
    while (rest > 0 && open[0]) {
      const part = Math.min(rest, open[0].amount)
      gain += part * (t.price - open[0].price)
      open[0].amount -= part
      rest -= part
      if (open[0].amount === 0) open.shift()
    }
    lots.set(t.asset, open)
  }
  return { gain, lots }
}

const { gain, lots } = fifo(parse(readFileSync(process.argv[2] ?? '', 'utf8')))
console.log(`Realised: ${gain.toFixed(2)}`)
for (const [asset, open] of lots) {
  const held = open.reduce((n, l) => n + l.amount, 0)
  if (held) console.log(asset, held, (held * (await priceOf(asset))).toFixed(2))
}
