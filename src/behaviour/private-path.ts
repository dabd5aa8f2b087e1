/**
 * Files that tell what a person does: shell and browser history, mail, messages, contacts, logs of logins (threat
 * catalogue, ideas 66 and 70).
 */
export const privatePath =
  /(?:\.(?:bash|zsh|sh|python|psql|mysql|node_repl|sqlite|fish|ksh)_?history\b|fish_history|ConsoleHost_history|\/History\b|places\.sqlite|Bookmarks\b|History\.db|chat\.db|Library\/(?:Messages|Mail|Calendars|Safari)|AddressBook|\.thunderbird|Signal\/|WhatsApp|Telegram Desktop|\.local\/share\/recently-used|\/var\/log\/(?:auth|secure|audit|wtmp|btmp|lastlog|faillog|utmp|messages|syslog|kern)|\/var\/mail|\/var\/spool\/(?:mail|cron)|\.claude\/(?:projects\b|history\.jsonl)|\.codex\/(?:sessions\b|history)|Screenshots?\/|Photos Library)/i;
