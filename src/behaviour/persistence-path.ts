/** Files that make something run again: shell start-up, schedules, services, git hooks (threat catalogue, ideas 106–108). */
export const persistencePath =
  /(?:\.(?:bash|zsh)rc\b|\.(?:bash_|z)?profile\b|\.zshenv\b|\.zlogin\b|config\.fish\b|\/etc\/(?:cron\S*|profile\S*|rc\.local|systemd|init\.d|sudoers\S*|ld\.so\.preload)|crontabs?\/|LaunchAgents\/|LaunchDaemons\/|\.config\/(?:autostart|systemd)\/|systemd\/(?:system|user)\/|\.git\/hooks\/|authorized_keys\b|\\CurrentVersion\\Run|Start Menu\\Programs\\Startup|usercustomize\.py|sitecustomize\.py)/i;
