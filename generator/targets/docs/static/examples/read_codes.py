import csv
from pathlib import Path

with Path("generated/csv/codes.csv").open(encoding="utf-8", newline="") as file:
    print(next(csv.DictReader(file))["label_ko"])
