import argparse
import hashlib
import json
import pathlib
import time
import urllib.robotparser
from urllib.parse import urlsplit

import httpx
from selectolax.parser import HTMLParser

AGENT = "polite-scraper/1.4 (+https://example.org/bot; bot@example.org)"
CACHE = pathlib.Path(".cache/pages")
_robots: dict[str, urllib.robotparser.RobotFileParser] = {}


def allowed(url: str) -> bool:
    parts = urlsplit(url)
    base = f"{parts.scheme}://{parts.netloc}"
    if base not in _robots:
        parser = urllib.robotparser.RobotFileParser(base + "/robots.txt")
        parser.read()
        _robots[base] = parser
    return _robots[base].can_fetch(AGENT, url)


def fetch(client: httpx.Client, url: str) -> str:
    key = CACHE / (hashlib.sha1(url.encode()).hexdigest() + ".html")
    if key.exists():
        return key.read_text(encoding="utf-8")
    time.sleep(1.0)
    answer = client.get(url, follow_redirects=True)
    answer.raise_for_status()
    CACHE.mkdir(parents=True, exist_ok=True)
    key.write_text(answer.text, encoding="utf-8")
    return answer.text


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("urls")
    parser.add_argument("--selector", required=True)
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    with httpx.Client(headers={"user-agent": AGENT}, timeout=20) as client, open(args.out, "w", encoding="utf-8") as out:
        for url in pathlib.Path(args.urls).read_text().split():
            if not allowed(url):
                print(f"skipped by robots.txt: {url}")
                continue
            for node in HTMLParser(fetch(client, url)).css(args.selector):
                out.write(json.dumps({"url": url, "text": node.text(separator=" ", strip=True)}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
