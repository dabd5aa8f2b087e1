import argparse
import os
import random
import sys
from urllib.parse import urlparse

import psycopg
from faker import Faker

ap = argparse.ArgumentParser()
ap.add_argument("--rows", type=int, default=100)
args = ap.parse_args()

url = os.environ.get("DATABASE_URL", "postgresql://postgres:postgres@localhost:5432/dev")
if urlparse(url).hostname not in {"localhost", "127.0.0.1", "db"}:
    sys.exit("refusing to seed a database that is not local")

fake = Faker()
random.seed(7)
with psycopg.connect(url) as conn:
    conn.execute("truncate customers restart identity cascade")
    for _ in range(args.rows):
        conn.execute(
            "insert into customers (name, mail, iban) values (%s, %s, %s)",
            (fake.name(), fake.email(), fake.iban()),
        )
print(f"{args.rows} rows")
