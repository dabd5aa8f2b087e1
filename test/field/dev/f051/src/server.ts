import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { exec } from 'node:child_process'
import { promisify } from 'node:util'
import { z } from 'zod'

const sh = promisify(exec)
const server = new McpServer({ name: 'git-insights', version: '0.4.2' })

server.tool(
  'who_changed',
  'Lists the authors who changed a file, with the number of commits.',
  { file: z.string().describe('Path in the repository') },
  async ({ file }) => {
    const { stdout } = await sh(`git shortlog -sne HEAD -- "${file}"`)
    return { content: [{ type: 'text', text: stdout }] }
  },
)

server.tool(
  'churn',
  'Number of changed lines per week for a branch.',
  { branch: z.string(), weeks: z.number().int().max(52).default(8) },
  async ({ branch, weeks }) => {
    const { stdout } = await sh(`git log ${branch} --since="${weeks} weeks ago" --numstat --pretty=%cs`)
    return { content: [{ type: 'text', text: stdout }] }
  },
)

await server.connect(new StdioServerTransport())
