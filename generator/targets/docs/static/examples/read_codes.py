import csv
from pathlib import Path

with Path("generated/csv/codes.csv").open(encoding="utf-8", newline="") as file:
    methods = [row for row in csv.DictReader(file) if row["table"] == "pay_method"]
print(methods[0]["code"])
