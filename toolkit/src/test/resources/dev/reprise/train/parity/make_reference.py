"""Trains tiny networks with PyTorch and records what went in and what came out, for ParityTest.

Run with Debian's python3-torch (made with 1.13.1): /usr/bin/python3 make_reference.py > reference.json
Every case is trained for 100 steps on batches of 10, taken from 40 samples in order, over and over.
Tensors keep PyTorch's layouts: dense weights are [out, in], convolutions [out, in, height, width].
"""

import json
import sys

import torch
from torch import nn

STEPS, BATCH, SAMPLES = 100, 10, 40


def numbers(tensor):
    return [float("%.9g" % v) for v in tensor.detach().reshape(-1).tolist()]


def parameters(net):
    return [{"shape": list(p.shape), "values": numbers(p)} for p in net.parameters()]


def record(net, optimizer, loss, x, targets, scheduler=None, clip=None):
    """loss: of the network's output (or outputs) and the list of this batch's targets; the scheduler steps every 4 batches, an epoch."""
    case = {"x": {"shape": list(x.shape), "values": numbers(x)},
            "targets": [{"shape": list(t.shape), "values": numbers(t)} for t in targets],
            "initial": parameters(net), "losses": []}
    for step in range(STEPS):
        at = slice(step * BATCH % SAMPLES, step * BATCH % SAMPLES + BATCH)
        optimizer.zero_grad()
        value = loss(net(x[at]), [t[at] for t in targets])
        value.backward()
        if clip:
            clip(net.parameters())
        optimizer.step()
        case["losses"].append(float("%.9g" % value.item()))
        if scheduler and (step + 1) % (SAMPLES // BATCH) == 0:
            scheduler.step()
    case["final"] = parameters(net)
    case["buffers"] = {n: numbers(b) for n, b in net.named_buffers() if b.dtype == torch.float32}
    return case


class TwoHeads(nn.Module):
    def __init__(self):
        super().__init__()
        self.trunk, self.first, self.second = nn.Linear(3, 8), nn.Linear(8, 3), nn.Linear(8, 2)

    def forward(self, x):
        h = torch.relu(self.trunk(x))
        return self.first(h), self.second(h)


class ImagesWithTwoHeads(nn.Module):
    def __init__(self):
        super().__init__()
        self.trunk, self.first, self.second = nn.Conv2d(2, 4, 3), nn.Linear(36, 3), nn.Linear(36, 2)

    def forward(self, x):
        h = nn.functional.max_pool2d(torch.tanh(self.trunk(x)), 2).flatten(1)
        return self.first(h), self.second(h)


def mlp(*widths, hidden=nn.Tanh):
    layers = []
    for i in range(len(widths) - 1):
        layers.append(nn.Linear(widths[i], widths[i + 1]))
        if i + 2 < len(widths):
            layers.append(hidden())
    return nn.Sequential(*layers)


def one_hot(classes, width):
    return nn.functional.one_hot(classes, width).float()


def gaussian(out, t):
    mean, log_variance = out[:, 0], out[:, 1]
    return (0.5 * (log_variance + torch.log(torch.tensor(2 * torch.pi)))
            + (t[0][:, 0] - mean) ** 2 / (2 * torch.exp(log_variance))).mean()


def course_form(out, t):
    return (out[:, 1] + (t[0][:, 0] - out[:, 0]) ** 2 / torch.exp(out[:, 1])).mean()


def cases():
    x = torch.randn(SAMPLES, 3)
    y = torch.stack([x[:, 0] * x[:, 1], torch.sin(2 * x[:, 2])], 1)
    binary = (y > 0).float()
    classes = (x[:, 0] > 0).long() + (x[:, 1] > 0).long()
    mse = lambda out, t: nn.functional.mse_loss(out, t[0])

    net = mlp(3, 6, 2)
    yield "mlp-mse-sgd", record(net, torch.optim.SGD(net.parameters(), lr=0.05), mse, x, [y])
    net = mlp(3, 6, 2)
    yield "mlp-mse-nesterov", record(
        net, torch.optim.SGD(net.parameters(), lr=0.01, momentum=0.9, nesterov=True), mse, x, [y])
    net = mlp(3, 8, 2, hidden=nn.ReLU)
    yield "mlp-bce-adam", record(
        net, torch.optim.Adam(net.parameters(), lr=0.01),
        lambda out, t: nn.functional.binary_cross_entropy(torch.sigmoid(out), t[0]), x, [binary])
    net = mlp(3, 6, 2)
    yield "mlp-mse-rmsprop", record(net, torch.optim.RMSprop(net.parameters(), lr=0.005), mse, x, [y])
    net = nn.Sequential(nn.Linear(3, 8), nn.SELU(), nn.Linear(8, 6), nn.Sigmoid(), nn.Linear(6, 2))
    yield "mlp-mse-adam-weight-decay", record(
        net, torch.optim.Adam(net.parameters(), lr=0.01, weight_decay=0.01), mse, x, [y])
    net = mlp(3, 6, 2)
    adam = torch.optim.Adam(net.parameters(), lr=1e-2)
    yield "mlp-mse-adam-cosine", record(
        net, adam, mse, x, [y], torch.optim.lr_scheduler.CosineAnnealingLR(adam, T_max=20, eta_min=1e-4))
    net = nn.Sequential(nn.Linear(3, 6), nn.BatchNorm1d(6), nn.ReLU(), nn.Linear(6, 3))
    yield "batch-norm", record(
        net, torch.optim.SGD(net.parameters(), lr=0.05),
        lambda out, t: nn.functional.cross_entropy(out, t[0].argmax(1)), x, [one_hot(classes, 3)])
    net = mlp(3, 8, 2)
    yield "gaussian", record(net, torch.optim.Adam(net.parameters(), lr=0.01), gaussian, x, [y[:, :1]])
    net = mlp(3, 8, 2)
    yield "gaussian-course-form", record(net, torch.optim.Adam(net.parameters(), lr=0.01), course_form, x, [y[:, :1]])
    images = torch.rand(SAMPLES, 1, 8, 8)
    bright = (images.mean((1, 2, 3)) * 40).long() % 3
    net = nn.Sequential(nn.Conv2d(1, 3, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(27, 3))
    yield "cnn-cross-entropy-momentum", record(
        net, torch.optim.SGD(net.parameters(), lr=0.02, momentum=0.9),
        lambda out, t: nn.functional.cross_entropy(out, t[0].argmax(1)), images, [one_hot(bright, 3)])
    net = TwoHeads()
    yield "two-heads", record(
        net, torch.optim.SGD(net.parameters(), lr=0.05),
        lambda out, t: nn.functional.cross_entropy(out[0], t[0].argmax(1))
        + nn.functional.mse_loss(torch.softmax(out[1], 1), t[1]), x, [one_hot(classes, 3), binary])

    images = torch.rand(SAMPLES, 2, 9, 9)
    bright = (images.mean((1, 2, 3)) * 60).long() % 3
    cross_entropy = lambda out, t: nn.functional.cross_entropy(out, t[0].argmax(1))
    net = nn.Sequential(
        nn.Conv2d(2, 4, 3, stride=2, padding=1), nn.BatchNorm2d(4), nn.ELU(), nn.AvgPool2d(2), nn.Flatten(), nn.Linear(16, 3))
    yield "cnn-strided-batch-norm-average", record(
        net, torch.optim.SGD(net.parameters(), lr=0.02, momentum=0.9), cross_entropy, images, [one_hot(bright, 3)])
    net = nn.Sequential(
        nn.Conv2d(2, 3, 3, padding=1), nn.Softmax2d(), nn.MaxPool2d(3, stride=2), nn.Flatten(), nn.Linear(48, 3))
    yield "cnn-channel-softmax-clipped", record(
        net, torch.optim.SGD(net.parameters(), lr=0.2), cross_entropy, images, [one_hot(bright, 3)],
        clip=lambda p: nn.utils.clip_grad_value_(p, 0.01))
    net = ImagesWithTwoHeads()
    yield "cnn-two-heads-adam", record(
        net, torch.optim.Adam(net.parameters(), lr=0.005),
        lambda out, t: nn.functional.cross_entropy(out[0], t[0].argmax(1))
        + nn.functional.binary_cross_entropy_with_logits(out[1], t[1]),
        images, [one_hot(bright, 3), (images[:, :, 4, 4] > 0.5).float()])
    net = mlp(3, 7, 2, hidden=nn.Softplus)
    yield "mlp-softplus-momentum-weight-decay", record(
        net, torch.optim.SGD(net.parameters(), lr=0.02, momentum=0.9, weight_decay=0.02), mse, x, [y])


if __name__ == "__main__":
    torch.manual_seed(20200211)
    torch.set_num_threads(1)
    json.dump(dict(cases()), sys.stdout, separators=(",", ":"))
    print()
