/** Installers that their makers publish to be piped into a shell, by host and path. */
const installers: readonly RegExp[] = [
  /^astral\.sh\/(?:uv|ruff|ty)\//,
  /^(?:sh|win)\.rustup\.rs(?:\/|$)/,
  /^static\.rust-lang\.org\/rustup/,
  /^get\.docker\.com(?:\/|$)/,
  /^raw\.githubusercontent\.com\/(?:homebrew|nvm-sh|pyenv|helm|ohmyzsh|scoopinstaller|golangci|anchore|aquasecurity|trufflesecurity|rhysd|tj|kubernetes|kubernetes-sigs|docker|hashicorp|microsoft|google|aws|astral-sh|denoland|nodejs|rust-lang|golang|python|anthropics|openai|ocaml|asdf-vm|junegunn|sdkman|jdx|rbenv|rvm|leiningen|fluxcd|argoproj|istio|k3d-io|derailed|eksctl-io|mamba-org|conda-forge|wasmerio|bytecodealliance|railwayapp|supabase|dapr|oras-project|sigstore|gitleaks|zricethezav|charmbracelet|ajeetdsouza|starship|vercel|firebase|github|cli)\//,
  /^github\.com\/(?:block|microsoft|conda-forge|github|denoland|cli|ocaml|supabase|pulumi|docker|kubernetes-sigs)\//,
  /^(?:deb|rpm)\.nodesource\.com\/setup/,
  /^bun\.(?:sh|com)\/install/,
  /^(?:deno\.land\/(?:x\/)?install|deno\.com\/install)/,
  /^install\.python-poetry\.org(?:\/|$)/,
  /^bootstrap\.pypa\.io\//,
  /^get\.pnpm\.io\//,
  /^(?:www\.)?npmjs\.(?:com|org)\/install\.sh/,
  /^fnm\.vercel\.app\/install/,
  /^get\.(?:volta\.sh|sdkman\.io|rvm\.io|k3s\.io|pulumi\.com|scoop\.sh|helm\.sh|nextflow\.io|wasmer\.io|jetify\.com|jetpack\.io|modular\.com|opentofu\.org|starship\.rs|gitea\.com|acme\.sh|chezmoi\.io)(?:\/|$)/,
  /^fly\.io\/install/,
  /^(?:claude\.ai|claude\.com|cursor\.com|ollama\.com|ollama\.ai|opencode\.ai|ampcode\.com|zed\.dev|pixi\.sh|tailscale\.com|railway\.app|railway\.com|wasmtime\.dev|starship\.rs|golangci-lint\.run|code\.claude\.com)\/[\w./-]{0,40}install/,
  /^(?:mise\.run|mise\.jdx\.dev|pyenv\.run|pkgx\.sh|brew\.sh|just\.systems|sentry\.io\/get-cli|sdk\.cloud\.google\.com|getcomposer\.org\/installer|nixos\.org\/nix|install\.determinate\.systems|install\.julialang\.org|install\.duckdb\.org|get-ghcup\.haskell\.org|opam\.ocaml\.org|micro\.mamba\.pm|dl\.dagger\.io|goreleaser\.com\/static\/run|dot\.net\/v1|cli\.doppler\.com|app\.factory\.ai\/cli|cli\.kiro\.dev|foundry\.paradigm\.xyz|release\.(?:solana|anza)\.(?:com|xyz)|sh\.starkup\.sh|antigravity\.google|cli\.sentry\.dev|sh\.vector\.dev|install\.meteor\.com|rustwasm\.github\.io|cli\.inference\.sh|nim-lang\.org)(?:\/|$)/,
  /^aka\.ms\/(?:install|inst)/,
  /^aspire\.dev\/install/,
  /^setup\.atuin\.sh(?:\/|$)/,
  /^(?:community\.)?chocolatey\.org\/install/,
  /^install\.(?:goose|railway|flox|warp|cloudflare|datadoghq)\.[a-z]+/,
  /^packages\.(?:microsoft|cloud\.google|gitlab|grafana)\.com\//,
  /^(?:s3\.)?install\.datadoghq\.com\//,
  /^download\.docker\.com\//,
  /^repo\.anaconda\.com\/(?:mini|ana)conda/,
  /^awscli\.amazonaws\.com\//,
  /^(?:cli\.github\.com|apt\.releases\.hashicorp\.com|dl\.google\.com|dl\.k8s\.io|go\.dev\/dl)\b/,
];

/** Whether an address is a well-known installer of its own maker. Host and path decide, never the host alone. */
export function isOfficialInstaller(host: string, path: string): boolean {
  const address = host.toLowerCase() + path.toLowerCase();
  return installers.some((pattern) => pattern.test(address));
}
