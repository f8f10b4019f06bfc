"""A network with one hidden layer, or none, learns to tell two moons apart. Plain Python 3, no packages.

Arm and seed come as arguments; metrics and series go to standard output as JSON lines.
"""
import argparse
import json
import math
import random


def moons(rng, count, noise=0.2):
    points = []
    for i in range(count):
        angle, upper = math.pi * rng.random(), i % 2 == 0
        x = math.cos(angle) if upper else 1 - math.cos(angle)
        y = math.sin(angle) if upper else 0.5 - math.sin(angle)
        points.append((x + rng.gauss(0, noise), y + rng.gauss(0, noise), 0.0 if upper else 1.0))
    return points


class Network:
    """tanh units, then one sigmoid; without hidden units logistic regression."""

    def __init__(self, rng, hidden):
        self.hidden = [[rng.gauss(0, 1) for _ in range(3)] for _ in range(hidden)]
        self.output = [rng.gauss(0, 0.5) for _ in range((hidden or 2) + 1)]

    def forward(self, x, y):
        units = [math.tanh(a * x + b * y + c) for a, b, c in self.hidden] if self.hidden else [x, y]
        z = sum(w * u for w, u in zip(self.output, units)) + self.output[-1]
        return units, 1 / (1 + math.exp(-max(-60.0, min(60.0, z))))

    def step(self, x, y, label, rate):
        units, p = self.forward(x, y)
        error = p - label
        for i, weights in enumerate(self.hidden):
            slope = error * self.output[i] * (1 - units[i] ** 2)
            for j, value in enumerate((x, y, 1.0)):
                weights[j] -= rate * slope * value
        for i, unit in enumerate(units):
            self.output[i] -= rate * error * unit
        self.output[-1] -= rate * error
        return -math.log(max(1e-12, p if label else 1 - p))

    def accuracy(self, points):
        return sum((self.forward(x, y)[1] > 0.5) == (label > 0.5) for x, y, label in points) / len(points)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--hidden", type=int, required=True)
    arguments.add_argument("--seed", type=int, required=True)
    arguments.add_argument("--epochs", type=int, default=40)
    given = arguments.parse_args()
    data, training = random.Random(f"data {given.seed}"), random.Random(f"training {given.seed}")
    train, test = moons(data, 100), moons(data, 500)
    network = Network(training, given.hidden)
    for _ in range(given.epochs):
        training.shuffle(train)
        loss = sum(network.step(x, y, label, 0.1) for x, y, label in train) / len(train)
        print(json.dumps({"series": {"train.loss": loss}}))
    print(json.dumps({"metrics": {"accuracy": network.accuracy(test)}}))


if __name__ == "__main__":
    main()
