import { hostileHost } from './hostile-host.ts';

/** What kind of place a host is, as far as a table that ships with the rules can tell. */
export type HostClass =
  | 'local'
  | 'placeholder'
  | 'variable'
  | 'vendor'
  | 'registry'
  | 'code-host'
  | 'cloud-storage'
  | 'free-hosting'
  | 'paste'
  | 'file-share'
  | 'webhook-catcher'
  | 'tunnel'
  | 'shortener'
  | 'chat-webhook'
  | 'raw-ip'
  | 'other';

/** Hosts by class; a host belongs to an entry when it equals it or ends with a dot and it. */
const table: Readonly<Partial<Record<HostClass, string>>> = {
  local: `
    localhost local localdomain internal host.docker.internal lan`,
  placeholder: `
    example.com example.org example.net example invalid`,
  vendor: `
    python.org nodejs.org docker.com microsoft.com aka.ms apple.com google.com googleapis.com
    anthropic.com claude.ai claude.com openai.com rust-lang.org rustup.rs golang.org go.dev
    brew.sh astral.sh deno.land deno.com bun.sh bun.com hashicorp.com amazon.com kubernetes.io
    k8s.io helm.sh ubuntu.com debian.org fedoraproject.org archlinux.org kernel.org gnu.org
    apache.org mozilla.org postgresql.org mysql.com mongodb.com redis.io oracle.com java.com
    adoptium.net jetbrains.com git-scm.com visualstudio.com cloudflare.com vercel.com
    netlify.com heroku.com digitalocean.com fly.io stripe.com slack.com notion.com
    atlassian.com ollama.com ollama.ai nvidia.com pytorch.org tensorflow.org anaconda.com
    conda.io ffmpeg.org imagemagick.org libreoffice.org pandoc.org latex.org tug.org
    r-project.org julialang.org ruby-lang.org php.net getcomposer.org dart.dev flutter.dev
    gradle.org scala-lang.org haskell.org erlang.org elixir-lang.org ziglang.org android.com
    cursor.com supabase.com sentry.io datadoghq.com grafana.com elastic.co terraform.io
    pulumi.com tailscale.com nixos.org determinate.systems wikipedia.org wikimedia.org w3.org
    ietf.org virtualbox.org vmware.com nginx.org nginx.com letsencrypt.org eff.org
    salesforce.com databricks.com snowflake.com huggingface.co mistral.ai groq.com x.ai
    perplexity.ai elevenlabs.io replicate.com twilio.com shopify.com figma.com linear.app
    asana.com zapier.com postman.com`,
  registry: `
    npmjs.org npmjs.com pypi.org pythonhosted.org crates.io rubygems.org packagist.org
    proxy.golang.org pkg.go.dev nuget.org docker.io ghcr.io quay.io mcr.microsoft.com
    maven.org jsdelivr.net unpkg.com esm.sh cdnjs.cloudflare.com skypack.dev
    conda.anaconda.org chocolatey.org scoop.sh`,
  'code-host': `
    github.com gitlab.com bitbucket.org raw.githubusercontent.com codeberg.org
    gist.githubusercontent.com githubusercontent.com sr.ht gitee.com gitea.com sourceforge.net
    launchpad.net jsr.io`,
  'cloud-storage': `
    amazonaws.com storage.googleapis.com blob.core.windows.net r2.dev r2.cloudflarestorage.com
    digitaloceanspaces.com backblazeb2.com wasabisys.com dropbox.com dropboxusercontent.com
    drive.google.com docs.google.com box.com onedrive.live.com 1drv.ms sharepoint.com
    supabase.co`,
  'free-hosting': `
    vercel.app netlify.app github.io gitlab.io pages.dev workers.dev glitch.me replit.app
    repl.co replit.dev herokuapp.com onrender.com fly.dev railway.app web.app firebaseapp.com
    surge.sh neocities.org weebly.com wixsite.com blogspot.com wordpress.com 000webhostapp.com
    deno.dev streamlit.app hf.space lovable.app sites.google.com notion.site`,
  paste: `
    pastebin.com pastebin.pl paste.ee hastebin.com ghostbin.co ghostbin.com dpaste.com
    dpaste.org rentry.co rentry.org ix.io sprunge.us termbin.com glot.io controlc.com
    justpaste.it paste.rs privatebin.net p.ip.fi paste.debian.net bpa.st snippet.host
    pastes.io telegra.ph write.as textbin.net cl1p.net pasteio.com paste2.org gist.github.com
    glot.app textdoc.co notepad.link pst.moe paste.mozilla.org`,
  'file-share': `
    transfer.sh file.io gofile.io anonfiles.com catbox.moe mediafire.com mega.nz mega.io
    wetransfer.com we.tl sendspace.com temp.sh oshi.at bashupload.com 0x0.st filebin.net
    tmpfiles.org pixeldrain.com ufile.io workupload.com keep.sh cdn.discordapp.com
    media.discordapp.net krakenfiles.com uguu.se bayfiles.com zippyshare.com fastupload.io
    send.vis.ee ipfs.io`,
  'webhook-catcher': `
    webhook.site requestbin.com requestbin.net pipedream.net hookbin.com requestcatcher.com
    beeceptor.com interact.sh oast.fun oast.pro oast.live oast.site oast.online oast.me
    burpcollaborator.net oastify.com dnslog.cn ceye.io canarytokens.com requestrepo.com
    putsreq.com webhookinbox.com ntfy.sh kvdb.io dontpad.com jsonbin.io jsonblob.com npoint.io
    dweet.io crudcrud.com postb.in mockbin.org mockbin.io typedwebhook.tools ptsv2.com
    ptsv3.com webhook.cool`,
  tunnel: `
    ngrok.io ngrok.app ngrok.dev ngrok-free.app ngrok-free.dev trycloudflare.com loca.lt
    localtunnel.me localhost.run lhr.life lhr.rocks serveo.net pagekite.me bore.pub
    devtunnels.ms tunnelmole.net pinggy.link pinggy.io zrok.io playit.gg portmap.io
    duckdns.org ddns.net hopto.org zapto.org sytes.net no-ip.org no-ip.biz dynu.net onion
    telebit.io sish.top`,
  shortener: `
    bit.ly tinyurl.com t.co goo.gl is.gd v.gd ow.ly cutt.ly rb.gy rebrand.ly shorturl.at t.ly
    tiny.cc s.id bl.ink buff.ly soo.gd clck.ru u.to qr.ae git.io shorturl.gg tiny.one dub.sh
    urlz.fr`,
};

/** Longer entries win, so `storage.googleapis.com` is storage although `googleapis.com` is a vendor. */
const byHost: ReadonlyMap<string, HostClass> = new Map(
  (Object.keys(table) as (keyof typeof table)[]).flatMap((name) =>
    (table[name] ?? '')
      .trim()
      .split(/\s+/)
      .map((host) => [host, name] as const),
  ),
);

const chatHooks =
  /^(?:(?:canary\.|ptb\.)?discord(?:app)?\.com\/api\/webhooks|hooks\.slack\.com|api\.telegram\.org\/bot|[\w.-]{1,80}\.webhook\.office\.com|chat\.googleapis\.com|open\.feishu\.cn\/open-apis\/bot|oapi\.dingtalk\.com\/robot)/;

/** The class of a host; the path decides only for chat services whose address is the credential. */
export function classifyHost(host: string, path = ''): HostClass {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (name === '' || /[${}<>%*]|^your|^my-?(?:host|server|domain)/.test(name)) return 'variable';
  if (chatHooks.test(name + path)) return 'chat-webhook';
  const address = ipClass(name);
  if (address !== null) return address;
  if (hostileHost.test(name)) return 'other';
  const labels = name.split('.');
  for (let index = 0; index < labels.length; index += 1) {
    const known = byHost.get(labels.slice(index).join('.'));
    if (known !== undefined) return known;
  }
  return labels.length === 1 ? 'local' : 'other';
}

function ipClass(host: string): 'raw-ip' | 'local' | null {
  if (/^\[?[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}\]?$/.test(host)) {
    return /^\[?(?:::1?|f[cd][0-9a-f]{2}:.{1,40}|fe80:.{1,40})\]?$/.test(host) ? 'local' : 'raw-ip';
  }
  if (/^(?:0x[0-9a-f]{8}|\d{8,10})$/.test(host)) return 'raw-ip';
  const octets = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(host);
  if (octets === null) return null;
  const [a = 0, b = 0] = octets.slice(1).map(Number);
  const isPrivate =
    a === 127 ||
    a === 10 ||
    a === 0 ||
    (a === 192 && b === 168) ||
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 169 && b === 254) ||
    (a === 100 && b >= 64 && b <= 127);
  const isResolver = /^(?:1\.1\.1\.1|1\.0\.0\.1|8\.8\.8\.8|8\.8\.4\.4|9\.9\.9\.9)$/.test(host);
  return isPrivate || isResolver ? 'local' : 'raw-ip';
}
