/** Commands that a pattern, a broken name or a variable at the place of a command may stand for. */
export const shellCommands: readonly string[] =
  `curl wget bash sh zsh dash ksh python python3 perl ruby node npm npx rm nc ncat netcat socat chmod chown dd git crontab scp
  ssh sftp rsync base64 cat tar zip unzip gzip gunzip openssl printenv env tee eval exec sudo mkfs mkfs.ext4 kill killall
  systemctl launchctl osascript security defaults xattr spctl head tail grep awk sed find xargs cp mv ln touch mkdir mount
  docker kubectl aws gcloud az gh pip pip3 uv uvx nohup setsid screen tmux dig nslookup host mail sendmail php go cargo`.split(
    /\s+/,
  );
