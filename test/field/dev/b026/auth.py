import http.server
import json
import os
import pathlib
import secrets
import urllib.parse
import urllib.request
import webbrowser

TOKEN = pathlib.Path("~/.config/strava-stats/token.json").expanduser()
CLIENT_ID = os.environ["STRAVA_CLIENT_ID"]
CLIENT_SECRET = os.environ["STRAVA_CLIENT_SECRET"]
REDIRECT = "http://localhost:8721/callback"
STATE = secrets.token_urlsafe(16)
answer: dict[str, str] = {}


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        query = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(self.path).query))
        if query.get("state") == STATE and "code" in query:
            answer.update(query)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"You can close this window.")

    def log_message(self, *_: object) -> None:
        return


def main() -> None:
    params = {"client_id": CLIENT_ID, "redirect_uri": REDIRECT, "response_type": "code", "scope": "activity:read", "state": STATE}
    webbrowser.open("https://www.strava.com/oauth/authorize?" + urllib.parse.urlencode(params))
    with http.server.HTTPServer(("127.0.0.1", 8721), Handler) as server:
        while "code" not in answer:
            server.handle_request()
    body = urllib.parse.urlencode({"client_id": CLIENT_ID, "client_secret": CLIENT_SECRET, "code": answer["code"], "grant_type": "authorization_code"})
    with urllib.request.urlopen("https://www.strava.com/oauth/token", data=body.encode(), timeout=20) as response:
        token = json.load(response)
    TOKEN.parent.mkdir(parents=True, exist_ok=True)
    TOKEN.touch(mode=0o600)
    TOKEN.write_text(json.dumps({k: token[k] for k in ("access_token", "refresh_token", "expires_at")}))
    print("connected as", token["athlete"]["firstname"])


main()
