/**
 * Paths at which credentials are kept: keys of shells, clouds, registries, browsers, wallets, password managers and
 * agents (threat catalogue, ideas 62 and 65). Matches anywhere in a path or command.
 */
export const secretPath =
  /(?:\.ssh\/(?:id_[a-z0-9]+|identity|\*)|\bid_(?:rsa|ed25519|ecdsa|dsa)\b(?!\.pub)|\.ssh(?:\/?["'\s)*]|$)|\.aws\/(?:credentials|config)|\.config\/gcloud|application_default_credentials|\.azure\/|\.kube\/config|\.docker\/config\.json|\.netrc\b|_netrc\b|\.npmrc\b|\.pypirc\b|\.git-credentials\b|\.config\/gh\/hosts\.yml|\.gnupg\b|\.password-store\b|\.vault-token\b|\.pgpass\b|\.my\.cnf\b|\/etc\/shadow\b|\/etc\/passwd\b|login\.keychain|Keychains?\/|Login Data\b|Cookies\.binarycookies|cookies\.sqlite|key[34]\.db|logins\.json|Local State\b|wallet\.dat\b|\.bitcoin\/|\.ethereum\/|\.config\/solana\/id\.json|\.electrum\/|Exodus\/|MetaMask|nkbihfbeogaeaoehlefnkodbefgpgknn|1Password|Bitwarden|KeePass|\.kdbx\b|\.claude\/\.credentials\.json|\.codex\/auth\.json|\.config\/github-copilot|\.gemini\/oauth_creds|\.terraform\.d\/credentials|credentials\.tfrc|\/proc\/(?:self|\d+|\*)\/environ)/i;
