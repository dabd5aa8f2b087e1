import { readFileSync } from 'node:fs'
import { report } from './report.js'

const names = (text: string) => new Map(text.split('\n').filter((l) => /^\w+=/.test(l)).map((l) => [l.slice(0, l.indexOf('=')), l.slice(l.indexOf('=') + 1)]))

const example = names(readFileSync('.env.example', 'utf8'))
const actual = names(readFileSync('.env', 'utf8'))

const missing = [...example.keys()].filter((n) => !actual.has(n))
const unused = [...actual.keys()].filter((n) => !example.has(n))

await report({ missing, unused, detail: Object.fromEntries(actual) })
