import argparse
import csv
import json
import os

import requests

URL = "https://integrations.expensify.com/Integration-Server/ExpensifyIntegrations"

parser = argparse.ArgumentParser()
parser.add_argument("file")
parser.add_argument("--policy", required=True)
parser.add_argument("--send", action="store_true")
args = parser.parse_args()

with open(args.file, newline="", encoding="utf-8") as handle:
    rows = [row for row in csv.DictReader(handle) if row["amount"] != "?"]
expenses = [{"created": r["date"], "currency": r["currency"], "merchant": r["text"][:40], "amount": round(float(r["amount"]) * 100)} for r in rows]
print(json.dumps(expenses, indent=2, ensure_ascii=False))
if args.send:
    job = {
        "type": "create",
        "credentials": {"partnerUserID": os.environ["EXPENSIFY_USER_ID"], "partnerUserSecret": os.environ["EXPENSIFY_USER_SECRET"]},
        "inputSettings": {"type": "report", "policyID": args.policy, "report": {"title": "Expenses"}, "expenses": expenses},
    }
    answer = requests.post(URL, data={"requestJobDescription": json.dumps(job)}, timeout=30)
    answer.raise_for_status()
    print(answer.json().get("reportID"))
