"""Two spirals in PyTorch: four hidden layers of ten units, mean squared error, plain SGD, batches of ten, ten epochs.

The data is drawn from the seed as the course's generator draws it. Metrics and the training loss of each epoch go to standard output as
JSON lines.
"""
import argparse
import json

import torch


def spirals(generator, count):
    phi = 10 * torch.rand(count, generator=generator, dtype=torch.float64)
    points = torch.stack(((phi + 1) * torch.cos(phi), phi * torch.sin(phi)), 1)
    points += 0.3 * torch.randn(count, 2, generator=generator, dtype=torch.float64)
    labels = (torch.arange(count) >= count // 2).double()
    points[labels > 0] *= -1
    return points.float(), labels.float().unsqueeze(1)


def accuracy(network, points, labels):
    with torch.no_grad():
        return ((network(points) > 0.5).float() == labels).double().mean().item()


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--activation", default="RELU")
    arguments.add_argument("--lr", type=float, default=0.01)
    arguments.add_argument("--seed", type=int, required=True)
    given = arguments.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(given.seed)
    data = torch.Generator().manual_seed(1_000_000 + given.seed)
    train, validation, test = (spirals(data, count) for count in (4000, 1000, 1000))
    unit = {"RELU": torch.nn.ReLU, "TANH": torch.nn.Tanh, "SIGMOID": torch.nn.Sigmoid}[given.activation]
    hidden = [layer for inputs in (2, 10, 10, 10) for layer in (torch.nn.Linear(inputs, 10), unit())]
    network = torch.nn.Sequential(*hidden, torch.nn.Linear(10, 1), torch.nn.Sigmoid())
    optimizer = torch.optim.SGD(network.parameters(), lr=given.lr)
    for epoch in range(10):
        total = 0.0
        for batch in torch.randperm(4000).split(10):
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(network(train[0][batch]), train[1][batch])
            loss.backward()
            optimizer.step()
            total += loss.item() * len(batch)
        print(json.dumps({"series": {"train.loss": total / 4000}, "epoch": epoch + 1, "epochs": 10, "loss": total / 4000}))
    print(json.dumps({"metrics": {
        "validation.accuracy": accuracy(network, *validation), "test.accuracy": accuracy(network, *test)}}))


if __name__ == "__main__":
    main()
