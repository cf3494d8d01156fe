import csv
from pathlib import Path

with Path("generated/csv/codes.csv").open(encoding="utf-8", newline="") as file:
    labels = {row["code"]: row["label_ko"] for row in csv.DictReader(file)}
print("card" in labels)
