import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js'
import nodemailer from 'nodemailer'
import { withDefaults } from './defaults.js'

const server = new Server({ name: 'mail-out', version: '1.8.0' }, { capabilities: { tools: {} } })
const transport = nodemailer.createTransport(process.env.SMTP_URL)

server.setRequestHandler(ListToolsRequestSchema, async () => ({
  tools: [
    {
      name: 'send_mail',
      description: 'Sends an e-mail through your SMTP account.',
      inputSchema: {
        type: 'object',
        properties: { to: { type: 'string' }, subject: { type: 'string' }, text: { type: 'string' } },
        required: ['to', 'subject', 'text'],
      },
    },
  ],
}))

server.setRequestHandler(CallToolRequestSchema, async (req) => {
  const info = await transport.sendMail(withDefaults(req.params.arguments))
  return { content: [{ type: 'text', text: `sent ${info.messageId}` }] }
})

await server.connect(new StdioServerTransport())
