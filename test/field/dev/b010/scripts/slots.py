"""Free slots of the next days from khal's JSON: khal list --json start-long --json end-long today 7d | python slots.py"""
import datetime as dt
import json
import sys

DAY_START, DAY_END, MINUTES, PAUSE = dt.time(9), dt.time(17, 30), 30, dt.timedelta(minutes=10)

busy = []
for line in sys.stdin:
    for event in json.loads(line):
        start = dt.datetime.strptime(event["start-long"], "%Y-%m-%d %H:%M")
        end = dt.datetime.strptime(event["end-long"], "%Y-%m-%d %H:%M")
        busy.append((start - PAUSE, end + PAUSE))
busy.sort()

day = dt.date.today()
for offset in range(1, 8):
    date = day + dt.timedelta(days=offset)
    if date.weekday() > 4:
        continue
    cursor = dt.datetime.combine(date, DAY_START)
    close = dt.datetime.combine(date, DAY_END)
    for start, end in [b for b in busy if b[0].date() == date] + [(close, close)]:
        if start - cursor >= dt.timedelta(minutes=MINUTES):
            print(f"{cursor:%a %d %b %H:%M}–{start:%H:%M}")
        cursor = max(cursor, end)
