"""Time per training step in PyTorch with one thread, on tensors that are there already, in shuffled batches.

Arguments: seconds to warm up, seconds to measure, and the workload: kind, width, batch, samples. Prints microseconds per
step, epoch by epoch, as the other benchmarks do.
"""

import sys
import time

import torch
from torch import nn

WARM_UP, MEASURED = float(sys.argv[1]), float(sys.argv[2])
KIND, WIDTH, BATCH, SAMPLES = sys.argv[3], *map(int, sys.argv[4:7])
DIGITS, COLORS = 10, 7
CROSS_ENTROPY = KIND in ("TWO_HEADS", "DEEP_CNN", "WIDE_CNN", "NORMALISED_CNN")


class TwoHeads(nn.Module):
    def __init__(self, trunk, width):
        super().__init__()
        self.trunk, self.digit, self.color = trunk, nn.Linear(width, DIGITS), nn.Linear(width, COLORS)

    def forward(self, images):
        seen = self.trunk(images)
        return self.digit(seen), self.color(seen)


def trunk(channels, activation):
    return [
        nn.Conv2d(channels, 10, 5), activation(), nn.MaxPool2d(2),
        nn.Conv2d(10, 10, 5), activation(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(160, WIDTH), activation(),
    ]


def network():
    if KIND == "MLP":
        hidden = [layer for inputs in (2, WIDTH, WIDTH, WIDTH) for layer in (nn.Linear(inputs, WIDTH), nn.Tanh())]
        return nn.Sequential(*hidden, nn.Linear(WIDTH, 1), nn.Sigmoid())
    if KIND == "DENSE":
        return nn.Sequential(
            nn.Linear(WIDTH, 128), nn.Tanh(), nn.Linear(128, 64), nn.Tanh(), nn.Linear(64, DIGITS), nn.Softmax(1))
    if KIND == "CNN":
        return nn.Sequential(*trunk(1, nn.Tanh), nn.Linear(WIDTH, DIGITS), nn.Softmax(1))
    if KIND == "TWO_HEADS":
        return TwoHeads(nn.Sequential(*trunk(3, nn.ReLU)), WIDTH)
    if KIND == "DEEP_CNN":
        layers, channels = [], 1
        for filters in (16, 32, 64, WIDTH):
            layers += [nn.Conv2d(channels, filters, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2)]
            channels = filters
        return nn.Sequential(*layers, nn.Flatten(), nn.Linear(WIDTH, DIGITS))
    normalised, layers, channels = KIND == "NORMALISED_CNN", [], 1
    for filters in (32, 64):
        layers += [nn.Conv2d(channels, filters, 5, padding=2)]
        layers += [nn.BatchNorm2d(filters)] if normalised else []
        layers += [nn.ReLU(), nn.MaxPool2d(2)]
        channels = filters
    layers += [nn.Dropout(0.25)] if normalised else []
    layers += [nn.Flatten(), nn.Linear(64 * 7 * 7, WIDTH)]
    layers += [nn.BatchNorm1d(WIDTH)] if normalised else []
    return nn.Sequential(*layers, nn.ReLU(), nn.Linear(WIDTH, DIGITS))


def shape():
    return {"MLP": (2,), "DENSE": (WIDTH,), "TWO_HEADS": (3, 28, 28)}.get(KIND, (1, 28, 28))


def loss(outputs, labels):
    if KIND == "TWO_HEADS":
        return nn.functional.cross_entropy(outputs[0], labels % DIGITS) + nn.functional.cross_entropy(
            outputs[1], labels % COLORS)
    if CROSS_ENTROPY:
        return nn.functional.cross_entropy(outputs, labels % DIGITS)
    return nn.functional.mse_loss(outputs, labels)


torch.set_num_threads(1)
torch.manual_seed(1)
model = network()
optimizer = (
    torch.optim.SGD(model.parameters(), lr=0.01)
    if KIND in ("MLP", "DENSE", "CNN", "TWO_HEADS")
    else torch.optim.Adam(model.parameters(), lr=0.001)
)
features = torch.rand(SAMPLES, *shape())
labels = torch.arange(SAMPLES)
if KIND == "MLP":
    labels = (labels % 2).float().reshape(-1, 1)
elif not CROSS_ENTROPY:
    labels = nn.functional.one_hot(labels % DIGITS, DIGITS).float()


def epoch():
    order = torch.randperm(SAMPLES)
    for start in range(0, SAMPLES, BATCH):
        batch = order[start:start + BATCH]
        optimizer.zero_grad()
        loss(model(features[batch]), labels[batch]).backward()
        optimizer.step()


warm = time.perf_counter()
while time.perf_counter() - warm < WARM_UP:
    epoch()
times = []
while len(times) < 3 or sum(times) < MEASURED:
    start = time.perf_counter()
    epoch()
    times.append(time.perf_counter() - start)
print("measured:steps", *(1e6 * seconds / (SAMPLES // BATCH) for seconds in times))
