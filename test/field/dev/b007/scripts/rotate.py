"""Two-user password rotation. Values stay in memory; logs carry names only."""
import argparse
import json
import logging
import secrets
import string

import boto3
import psycopg

log = logging.getLogger("rotate")
ALPHABET = string.ascii_letters + string.digits + "-_.~"


def new_password(length: int = 40) -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def rotate(service: str, dry_run: bool) -> None:
    client = boto3.client("secretsmanager")
    name = f"{service}/postgres"
    current = json.loads(client.get_secret_value(SecretId=name)["SecretString"])
    idle = "svc_b" if current["username"] == "svc_a" else "svc_a"
    log.info("service %s: active user %s, rotating %s", service, current["username"], idle)
    if dry_run:
        return

    password = new_password()
    admin = json.loads(client.get_secret_value(SecretId=f"{service}/postgres-admin")["SecretString"])
    with psycopg.connect(host=current["host"], dbname="postgres", user=admin["username"], password=admin["password"]) as db:
        db.execute(psycopg.sql.SQL("ALTER ROLE {} PASSWORD {}").format(psycopg.sql.Identifier(idle), psycopg.sql.Literal(password)))

    client.put_secret_value(SecretId=name, SecretString=json.dumps({**current, "username": idle, "password": password}))
    log.info("secret %s now points to %s", name, idle)


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    parser = argparse.ArgumentParser()
    parser.add_argument("--service", required=True)
    parser.add_argument("--dry-run", action="store_true")
    arguments = parser.parse_args()
    rotate(arguments.service, arguments.dry_run)
