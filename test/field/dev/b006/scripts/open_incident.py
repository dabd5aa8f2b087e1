#!/usr/bin/env python3
import argparse
import datetime
import os
import sys

import requests


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--sev", type=int, choices=[1, 2, 3], required=True)
    parser.add_argument("--title", required=True)
    args = parser.parse_args()

    webhook = os.environ.get("SLACK_INCIDENT_WEBHOOK")
    if not webhook:
        sys.exit("SLACK_INCIDENT_WEBHOOK is not set; ask your Slack admin for the incident webhook")

    now = datetime.datetime.now(datetime.timezone.utc)
    text = f":rotating_light: SEV{args.sev} declared at {now:%H:%M} UTC: {args.title}"
    response = requests.post(webhook, json={"text": text}, timeout=10)
    response.raise_for_status()

    with open("timeline.md", "a", encoding="utf-8") as timeline:
        timeline.write(f"- {now:%Y-%m-%d %H:%M} SEV{args.sev} declared: {args.title}\n")


if __name__ == "__main__":
    main()
