/** A maker, the hosts it speaks from, and what its keys are called in an environment. */
export type Vendor = {
  readonly name: RegExp;
  readonly hosts: RegExp;
  readonly keys: RegExp;
};

function vendor(name: string, hosts: string, keys: string): Vendor {
  return {
    name: new RegExp(String.raw`\b(?:${name})\b`, 'i'),
    hosts: new RegExp(String.raw`(?:^|\.)(?:${hosts})$`, 'i'),
    keys: new RegExp(String.raw`^(?:\w{1,20}_)?(?:${keys})(?:_\w{1,20}){0,3}$`),
  };
}

/** Makers whose names are borrowed most, from general knowledge; whoever is missing is judged by the other rules. */
export const vendors: readonly Vendor[] = [
  vendor(
    'GitHub|Copilot',
    String.raw`github\.com|githubusercontent\.com|github\.io|ghcr\.io|githubcopilot\.com|ghe\.com|visualstudio\.com|microsoft\.com`,
    'GITHUB|GH|COPILOT',
  ),
  vendor('GitLab', String.raw`gitlab\.com|gitlab\.io`, 'GITLAB'),
  vendor(
    'Google|Gemini|Chrome|Gmail|Firebase|YouTube',
    String.raw`google\.com|googleapis\.com|goog|gstatic\.com|google\.dev|withgoogle\.com|firebase\.com|firebaseio\.com|youtube\.com|chrome\.com|android\.com|gle|app\.goo\.gl|run\.app|pkg\.dev`,
    'GOOGLE|GEMINI|GCP|GCLOUD|FIREBASE|YOUTUBE',
  ),
  vendor(
    'Microsoft|Azure|Office 365|Outlook|Windows',
    String.raw`microsoft\.com|azure\.com|windows\.net|office\.com|live\.com|aka\.ms|visualstudio\.com|microsoftonline\.com|azurewebsites\.net|outlook\.com|sharepoint\.com|github\.com|windows\.com|powerbi\.com`,
    'AZURE|MICROSOFT|MS|OFFICE365|O365',
  ),
  vendor(
    'Amazon|AWS',
    String.raw`amazon\.com|amazonaws\.com|aws|aws\.dev|awsstatic\.com|awsapps\.com`,
    'AWS|AMAZON',
  ),
  vendor('Apple|macOS|iCloud', String.raw`apple\.com|icloud\.com|mzstatic\.com`, 'APPLE|ICLOUD'),
  vendor(
    'Anthropic|Claude',
    String.raw`anthropic\.com|claude\.ai|claude\.com|amazonaws\.com|googleapis\.com`,
    'ANTHROPIC|CLAUDE',
  ),
  vendor(
    'OpenAI|ChatGPT',
    String.raw`openai\.com|chatgpt\.com|openai\.azure\.com|azure\.com|oaistatic\.com`,
    'OPENAI|CHATGPT',
  ),
  vendor('Slack', String.raw`slack\.com|slack-edge\.com`, 'SLACK'),
  vendor('Discord', String.raw`discord\.com|discord\.gg|discordapp\.com`, 'DISCORD'),
  vendor('Telegram', String.raw`telegram\.org|t\.me`, 'TELEGRAM'),
  vendor('Stripe', String.raw`stripe\.com`, 'STRIPE'),
  vendor('PayPal', String.raw`paypal\.com`, 'PAYPAL'),
  vendor('Docker', String.raw`docker\.com|docker\.io`, 'DOCKER'),
  vendor('npm', String.raw`npmjs\.(?:com|org)`, 'NPM|NODE_AUTH'),
  vendor('PyPI', String.raw`pypi\.org`, 'PYPI|TWINE'),
  vendor('Cloudflare', String.raw`cloudflare\.com|workers\.dev|pages\.dev`, 'CLOUDFLARE|CF'),
  vendor('Vercel', String.raw`vercel\.com|vercel\.app|nextjs\.org`, 'VERCEL'),
  vendor('Notion', String.raw`notion\.(?:so|com|site)`, 'NOTION'),
  vendor(
    'Atlassian|Jira|Confluence',
    String.raw`atlassian\.(?:com|net)|jira\.com`,
    'JIRA|ATLASSIAN|CONFLUENCE',
  ),
  vendor(
    'Hugging ?Face',
    String.raw`huggingface\.co|hf\.co|hf\.space`,
    'HF|HUGGINGFACE|HUGGING_FACE',
  ),
  vendor('Adobe|Photoshop', String.raw`adobe\.com|adobe\.io`, 'ADOBE'),
  vendor('Zoom', String.raw`zoom\.us|zoom\.com`, 'ZOOM'),
  vendor('Shopify', String.raw`shopify\.com|myshopify\.com|shopify\.dev`, 'SHOPIFY'),
  vendor('Salesforce', String.raw`salesforce\.com|force\.com`, 'SALESFORCE|SF'),
  vendor('Coinbase', String.raw`coinbase\.com|base\.org`, 'COINBASE'),
  vendor('Binance', String.raw`binance\.(?:com|us|org)`, 'BINANCE'),
  vendor('MetaMask', String.raw`metamask\.io`, 'METAMASK'),
  vendor('Phantom', String.raw`phantom\.(?:app|com)`, 'PHANTOM'),
  vendor('Ledger', String.raw`ledger\.com`, 'LEDGER'),
  vendor('Figma', String.raw`figma\.com`, 'FIGMA'),
  vendor('Linear', String.raw`linear\.app`, 'LINEAR'),
  vendor('Twilio|SendGrid', String.raw`twilio\.com|sendgrid\.(?:com|net)`, 'TWILIO|SENDGRID'),
  vendor('OpenRouter', String.raw`openrouter\.ai`, 'OPENROUTER'),
];
