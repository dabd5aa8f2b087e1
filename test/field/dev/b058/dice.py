import random
import re
import sys

match = re.fullmatch(r"(\d{1,3})d(\d{1,4})([+-]\d{1,4})?", sys.argv[1])
if not match:
    sys.exit("like 2d6+3")
count, sides, bonus = int(match[1]), int(match[2]), int(match[3] or 0)
rolls = [random.SystemRandom().randint(1, sides) for _ in range(count)]
print(f"{rolls} {bonus:+d} = {sum(rolls) + bonus}")
