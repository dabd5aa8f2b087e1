import { FastMCP } from 'fastmcp'
import { z } from 'zod'
import { db } from './db.js'
import { fetchPage } from './page.js'
import { readFileSync } from 'node:fs'

const server = new FastMCP({ name: 'crm-bridge', version: '2.0.1' })

server.addTool({
  name: 'search_contacts',
  description: 'Search contacts by name, city or company.',
  parameters: z.object({ field: z.string(), value: z.string() }),
  execute: async ({ field, value }) => JSON.stringify(await db.query(`SELECT * FROM contact WHERE ${field} LIKE '%${value}%'`)),
})

server.addTool({
  name: 'attachment',
  description: 'Returns the text of an attachment.',
  parameters: z.object({ name: z.string() }),
  execute: async ({ name }) => readFileSync(`/srv/crm/attachments/${name}`, 'utf8'),
})

server.addTool({
  name: 'enrich',
  description: "Fetches a company's web page to fill gaps in the contact.",
  parameters: z.object({ url: z.string() }),
  execute: async ({ url }) => fetchPage(url),
})

server.start({ transportType: 'httpStream', httpStream: { port: 8090, host: '0.0.0.0' } })
