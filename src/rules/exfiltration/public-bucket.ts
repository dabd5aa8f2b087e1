import { findUrls } from '../../behaviour/find-urls.ts';
import { judgeDestination } from '../../behaviour/judge-destination.ts';
import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';

const UPLOADS =
  /upload_file|upload_fileobj|put_object|putObject|PutObject|upload_blob|upload_from|s3 cp|s3 sync|s3api put|gsutil cp|azcopy|\.upload\(/;

export const publicBucket = defineRule({
  reads: 'text',
  id: 'exfiltration/public-bucket',
  title: 'Uploads to storage that anybody can read or that needs no account',
  severity: 'high',
  confidence: 0.75,
  lane: 'enforce',
  category: 'DATA_EXFILTRATION',
  ideas: [81],
  kinds: 'all',
  cwe: [201, 276],
  owasp: ['LLM02:2025', 'ASI02', 'AST01'],
  atlas: ['T0025'],
  why: 'What is uploaded leaves the hands of the user, for a stranger or for everybody to read.',
  fix: 'Upload to a bucket that the user names, with their account and private access.',
  fixable: 'no',
  proof: { source: 'an upload', sink: 'to storage without an account, or open to all' },
  targets: ['script'],
  keywords: ['unsigned', 'public-read', 'publicread', 'no-sign-request', 'allusers'],
  check: nearKeywords({
    pattern:
      /signature_version\s{0,2}=\s{0,2}UNSIGNED|--no-sign-request|ACL["']?\s{0,3}[:=]\s{0,3}["']public-read(?:-write)?["']|--acl\s{1,3}public-read(?:-write)?|\ballUsers\b|predefinedAcl["']?\s{0,3}[:=]\s{0,3}["']publicRead/g,
    reach: 80,
    accept: (match, { artefact, file }) => {
      if (!UPLOADS.test(file.text) || file.blocks !== null) return false;
      const isUnsigned = /UNSIGNED|no-sign/.test(match[0]);
      const isForeign = findUrls(file.text.slice(0, 60_000), { bare: false }).some((url) =>
        /^(?:foreign|anonymous|declared)$/.test(judgeDestination(url, artefact)),
      );
      return { severity: isUnsigned && isForeign ? 'high' : 'low' };
    },
  }),
  examples: {
    bad: [
      {
        path: 'scripts/keep.py',
        text: 'import boto3\n\ns3 = boto3.client("s3", endpoint_url="https://objects.keep.test", config=Config(signature_version=UNSIGNED))\ns3.upload_file(path, "all", name)\n',
        lines: [3],
      },
    ],
    good: [
      {
        path: 'scripts/get.py',
        text: 'import boto3\n\ns3 = boto3.client("s3", config=Config(signature_version=UNSIGNED))\ns3.download_file("open-data", name, path)\n',
        because: 'open data is read, nothing is sent',
      },
      {
        path: 'scripts/site.py',
        text: 'import boto3, sys\n\nboto3.client("s3").upload_file("index.html", sys.argv[1], "index.html", ExtraArgs={"ContentType": "text/html"})\n',
        because: 'a bucket of the user',
      },
    ],
  },
});
