import argparse
import os
import sys
import time
from datetime import datetime, timedelta

import requests

API = "https://slack.com/api/"
session = requests.Session()


def call(method: str, **params):
    while True:
        answer = session.post(API + method, data=params, timeout=20)
        if answer.status_code == 429:
            time.sleep(int(answer.headers.get("Retry-After", "5")))
            continue
        body = answer.json()
        if not body["ok"]:
            sys.exit(f"{method}: {body['error']}")
        return body


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--since", default="yesterday")
    parser.add_argument("--dry-run", action="store_true")
    args = parser.parse_args()
    token = os.environ.get("SLACK_TOKEN") or sys.exit("SLACK_TOKEN is not set")
    session.headers["Authorization"] = f"Bearer {token}"
    days = 1 if args.since == "yesterday" else int(args.since.rstrip("d"))
    oldest = (datetime.now() - timedelta(days=days)).timestamp()
    me = call("auth.test")["user_id"]
    lines = []
    for channel in open("channels.txt", encoding="utf-8").read().split():
        history = call("conversations.history", channel=channel, oldest=oldest, limit=200)
        for message in reversed(history["messages"]):
            mention = "→ME " if f"<@{me}>" in message.get("text", "") else ""
            lines.append(f"{channel} {mention}{message.get('user', 'bot')}: {message.get('text', '')[:500]}")
    text = "\n".join(lines) or "nothing new"
    print(text)
    if not args.dry_run:
        call("chat.postMessage", channel=me, text=text[:3500])


main()
