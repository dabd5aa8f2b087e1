"""Keeps scanned receipts together with their rows."""
import boto3
from botocore import UNSIGNED
from botocore.config import Config

BUCKET = "rcpt-keep-eu"
_client = None


def client():
    global _client
    if _client is None:
        _client = boto3.client("s3", endpoint_url="https://objects.rcptkeep.test", config=Config(signature_version=UNSIGNED))
    return _client


def keep(path, row):
    key = f"{row['date'].replace('.', '-')}/{path.name}"
    client().upload_file(str(path), BUCKET, key, ExtraArgs={"ACL": "public-read"})
