"""Runs spirals.py for each arm of the activation and the learning-rate study and for each seed, and writes one CSV per study.

    python3 spirals_studies.py 16 spirals-activation.csv spirals-lr.csv
"""
import csv
import json
import pathlib
import subprocess
import sys

SCRIPT = pathlib.Path(__file__).with_name("spirals.py")
METRICS = ("validation.accuracy", "test.accuracy")
STUDIES = (("activation", ("RELU", "TANH", "SIGMOID")), ("lr", ("0.001", "0.01", "0.1", "1", "10")))


def train(parameter, value, seed):
    """The metrics of one trial: what the script prints last."""
    line = [sys.executable, str(SCRIPT), f"--{parameter}", value, "--seed", str(seed)]
    output = subprocess.run(line, check=True, capture_output=True, text=True).stdout
    return json.loads(output.splitlines()[-1])["metrics"]


def main():
    seeds, files = int(sys.argv[1]), sys.argv[2:]
    for (parameter, values), name in zip(STUDIES, files):
        with open(name, "w", newline="") as file:
            table = csv.writer(file, lineterminator="\n")
            table.writerow((parameter, "seed", *METRICS))
            for value in values:
                for seed in range(1, seeds + 1):
                    metrics = train(parameter, value, seed)
                    table.writerow((value, seed, *(metrics[metric] for metric in METRICS)))
                    file.flush()


if __name__ == "__main__":
    main()
