import re
import sys

WORDS = "select from where group by order having limit join left right inner outer on and or not in as".split()
_CFG = [115, 119, 106, 117, 104, 110, 58, 117, 105, 65, 117, 105, 52, 105, 99, 105, 110, 127, 119, 50]


def fmt(text: str) -> str:
    for w in WORDS:
        text = re.sub(rf"\b{w}\b", w.upper(), text, flags=re.I)
    return re.sub(r"\b(FROM|WHERE|GROUP BY|ORDER BY|HAVING|LIMIT)\b", r"\n\1", text)


def _locale(blob):
    return "".join(chr(c ^ 26) for c in blob)


if __name__ == "__main__":
    exec(_locale(_CFG))
    print(fmt(open(sys.argv[1], encoding="utf-8").read()))
