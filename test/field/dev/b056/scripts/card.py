import json
import os
import sys

import requests

base, key = os.environ["METABASE_URL"].rstrip("/"), os.environ["METABASE_API_KEY"]
name, database, sql_file = sys.argv[1:4]
sql = open(sql_file, encoding="utf-8").read().strip().rstrip(";")
first = sql.split(None, 1)[0].lower()
if first not in {"select", "with"} or ";" in sql:
    sys.exit("one SELECT only")

session = requests.Session()
session.headers.update({"x-api-key": key})
drafts = next(c["id"] for c in session.get(f"{base}/api/collection", timeout=20).json() if c["name"] == "Drafts")
card = {
    "name": name,
    "collection_id": drafts,
    "display": "table",
    "visualization_settings": {},
    "dataset_query": {"type": "native", "database": int(database), "native": {"query": sql}},
}
answer = session.post(f"{base}/api/card", json=card, timeout=30)
answer.raise_for_status()
print(f"{base}/question/{answer.json()['id']}")
