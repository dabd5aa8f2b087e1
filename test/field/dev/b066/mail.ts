interface Mail {
  text: string;
  subject: string;
}

const base = process.env.MAILPIT_URL ?? 'http://127.0.0.1:8025';

export async function latestMail(address: string, timeout = 15_000): Promise<Mail> {
  const end = Date.now() + timeout;
  while (Date.now() < end) {
    const found = await fetch(`${base}/api/v1/search?query=${encodeURIComponent(`to:${address}`)}&limit=1`);
    const { messages } = (await found.json()) as { messages: { ID: string }[] };
    if (messages[0]) {
      const full = await fetch(`${base}/api/v1/message/${messages[0].ID}`);
      const { Text, Subject } = (await full.json()) as { Text: string; Subject: string };
      return { text: Text, subject: Subject };
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error(`no mail for ${address}`);
}
