"""Read-only search for idle EC2 instances in one region."""
import argparse
import datetime as dt
import json
import sys

import boto3

parser = argparse.ArgumentParser()
parser.add_argument("--region", required=True)
parser.add_argument("--days", type=int, default=14)
args = parser.parse_args()

session = boto3.Session(region_name=args.region)
identity = session.client("sts").get_caller_identity()
print(f"account {identity['Account']} as {identity['Arn']}", file=sys.stderr)

ec2, watch = session.client("ec2"), session.client("cloudwatch")
end = dt.datetime.now(dt.timezone.utc)
start = end - dt.timedelta(days=args.days)


def average(instance: str, metric: str, statistic: str = "Average") -> float:
    points = watch.get_metric_statistics(
        Namespace="AWS/EC2", MetricName=metric, Dimensions=[{"Name": "InstanceId", "Value": instance}],
        StartTime=start, EndTime=end, Period=3600, Statistics=[statistic],
    )["Datapoints"]
    return sum(p[statistic] for p in points) / len(points) if points else 0.0


rows = []
pages = ec2.get_paginator("describe_instances").paginate(Filters=[{"Name": "instance-state-name", "Values": ["running"]}])
for page in pages:
    for reservation in page["Reservations"]:
        for instance in reservation["Instances"]:
            tags = {t["Key"]: t["Value"] for t in instance.get("Tags", [])}
            cpu = average(instance["InstanceId"], "CPUUtilization")
            network = average(instance["InstanceId"], "NetworkOut", "Sum") * 24 / 1e6
            if cpu < 5 and network < 5:
                rows.append({"id": instance["InstanceId"], "type": instance["InstanceType"], "owner": tags.get("owner", "?"), "cpu": round(cpu, 1), "mb_day": round(network, 1)})
json.dump(rows, sys.stdout, indent=2)
