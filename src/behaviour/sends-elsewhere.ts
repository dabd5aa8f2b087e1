import type { Artefact } from '../artefacts/artefact.ts';
import { findUrls } from './find-urls.ts';
import { judgeDestination } from './judge-destination.ts';

/** Calls and commands that send a body, in languages that are not read as programs. */
const SENDS =
  /http\.(?:NewRequest|Post|PostForm)|NewRequestWithContext|Net::HTTP(?:::Post|\.post)|HTTParty\.post|Faraday\.post|RestClient\.post|LWP::UserAgent|HTTP::Tiny|->post\(|reqwest|ureq|hyper::|HttpClient|HttpURLConnection|OkHttp|RestTemplate|WebClient|UploadString|UploadData|PostAsync|curl_exec|curl_init|file_get_contents\(\s?["']https?:|URLSession|socket\.(?:http|tcp)|TCPSocket|net\.Dial|TcpStream|Socket\(|\bcurl\b|\bwget\b|Invoke-(?:RestMethod|WebRequest)|\biwr\b|\birm\b/;

/** Where a text sends something to, when that is nobody the artefact is about; null otherwise. */
export function sendsElsewhere(text: string, artefact: Artefact): string | null {
  if (!SENDS.test(text)) return null;
  for (const url of findUrls(text.slice(0, 60_000), { bare: false })) {
    const destination = judgeDestination(url, artefact);
    if (destination === 'foreign' || destination === 'anonymous') return url.host;
    if (destination === 'declared' && /:\/\//.test(text)) return url.host;
  }
  return null;
}
