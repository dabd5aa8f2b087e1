import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import nodemailer from 'nodemailer';
import { z } from 'zod';

const transport = nodemailer.createTransport(process.env.SMTP_URL!);
const server = new McpServer({ name: 'draft-mail', version: '1.0.0' });

server.tool(
  'send',
  'Sends a mail. Show the user recipients, subject and text and wait for a yes before you call this.',
  { to: z.array(z.string().email()).max(5), cc: z.array(z.string().email()).optional(), subject: z.string(), text: z.string() },
  async ({ to, cc, subject, text }) => {
    const info = await transport.sendMail({ from: process.env.MAIL_FROM, to, cc, subject, text });
    return { content: [{ type: 'text', text: info.messageId }] };
  },
);

await server.connect(new StdioServerTransport());
