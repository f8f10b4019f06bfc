"""Programs that behave as the tests of commands want; plain Python 3."""
import json
import os
import signal
import sys
import time


def say(**fields):
    print(json.dumps(fields), flush=True)


def trains(mode, seed):
    if mode == "counted":  # leaves a trace of having been started
        with open(os.environ["REPRISE_TEST_STARTS"], "a") as starts:
            starts.write(f"{seed}\n")
    print("a line of a log")
    for epoch in range(3):
        say(series={"loss": 1 / (epoch + seed)}, epoch=epoch + 1, epochs=3, loss=1 / (epoch + seed))
    say(metrics={"accuracy": 0.9 + seed / 1000}, sha256="0" * 63 + str(seed % 10))


def main():
    mode, seed = sys.argv[1], int(sys.argv[2])
    if mode in ("trains", "counted"):
        trains(mode, seed)
    elif mode == "environment":
        say(metrics={"seed": float(os.environ["REPRISE_SEED"]), "rate": float(os.environ["REPRISE_SWEEP_LEARNINGRATE"]),
                     "full": float(os.environ["REPRISE_PROFILE"] == "full")})
    elif mode == "secrets":
        say(metrics={"secrets": float(sum(name.startswith("REPRISE_STORE_") for name in os.environ))})
    elif mode == "killed":
        print("about to be killed", flush=True)
        os.kill(os.getpid(), signal.SIGKILL)
    elif mode == "raises":
        raise ValueError("the loss is gone")
    elif mode == "sleeps":
        print("asleep", flush=True)
        time.sleep(600)
    elif mode == "nan":
        say(metrics={"accuracy": float("nan")})
    elif mode == "garbage":
        sys.stdout.buffer.write(bytes(range(256)) * 50 + b"\n")
        say(metrics={"accuracy": 0.5})
    elif mode == "only-garbage":
        sys.stdout.buffer.write(bytes(range(256)) * 50)
    elif mode == "python-dict":
        print({"metrics": {"accuracy": 0.5}})
    elif mode == "unknown-field":
        say(metric={"accuracy": 0.5})
    elif mode == "flood":
        line = b"x" * 99 + b"\n"
        for _ in range(1000):
            sys.stdout.buffer.write(line * 1000)
        say(metrics={"accuracy": 0.5})
    elif mode == "flood-without-line-ends":
        for _ in range(1000):
            sys.stdout.buffer.write(b"x" * 100_000)
        print()
        say(metrics={"accuracy": 0.5})
    elif mode == "silent":
        print("done")
    elif mode == "latin-1":
        sys.stdout.buffer.write('{"metrics": {"genauigkeit h\u00f6her": 0.5}}\n'.encode("latin-1"))
    elif mode == "twice":
        say(metrics={"accuracy": 0.5})
        say(metrics={"accuracy": 0.6})
    elif mode == "leaves-a-child":
        import subprocess
        subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
        say(metrics={"accuracy": 0.5})


main()
