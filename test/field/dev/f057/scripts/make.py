import argparse
import random
import sys

from locales import load_pack


def person(rng, pack, i):
    first, last = rng.choice(pack["first"]), rng.choice(pack["last"])
    return f"({i}, '{first}', '{last}', '{first.lower()}.{last.lower()}@mail.test', {rng.randint(18, 90)})"


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--people", type=int, default=100)
    p.add_argument("--orders", type=int, default=400)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--locale", default="en_GB")
    a = p.parse_args()
    rng = random.Random(a.seed)
    pack = load_pack(a.locale)
    sys.stdout.write("INSERT INTO person VALUES\n")
    sys.stdout.write(",\n".join(person(rng, pack, i) for i in range(a.people)) + ";\n")


main()
