#!/usr/bin/env python3
"""Measures in PyTorch what Unroll measures, on any machine, and writes a file that Unroll reads.

    python3 pytorch.py --out measured.json
    python3 pytorch.py --device cuda --tokens 4096 --out measured.json

Needs PyTorch 1.13 or newer and nothing else. Forward passes only, float32, no gradients. Every contestant is warmed up;
then all run in turn, round by round, so that a machine that grows hot or busy slows all of them alike. On a GPU the clock
stops when the device has finished. What a name in the file means:

    model      variant  in PyTorch
    rnn        loop     nn.RNNCell, called once for each token: the loop of the article
    rnn        fused    nn.RNN
    lstm       loop     nn.LSTMCell, called once for each token
    lstm       fused    nn.LSTM
    gru        loop     nn.GRUCell, called once for each token
    gru        fused    nn.GRU
    attention  loop     nn.MultiheadAttention with its weights: all scores are kept
    attention  fused    nn.MultiheadAttention without weights: PyTorch chooses its fastest kernel
    block      loop     nn.TransformerEncoderLayer with its fast path off
    block      fused    nn.TransformerEncoderLayer, feed-forward four times as wide

The file: {"unroll": "measurements", "version": 1, "createdAt", "library", "device", "setting": {batch, tokens, dim, heads},
"results": [{model, variant, medianMs, minMs, maxMs, repeats}], "notes"}. Times are in milliseconds.
"""

import argparse
import json
import os
import platform
import re
import statistics
import sys
import time
from datetime import datetime, timezone

WARM_UP_RUNS = 3
MODELS = ("rnn", "lstm", "gru", "attention", "block")


def read_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--batch", type=whole_number, default=32)
    parser.add_argument("--tokens", type=whole_number, default=512)
    parser.add_argument("--dim", type=whole_number, default=128, help="width of a token (default: 128)")
    parser.add_argument("--heads", type=whole_number, default=4)
    parser.add_argument("--repeats", type=whole_number, default=7)
    parser.add_argument("--budget", type=whole_number, help="seconds after which no new round begins (default: none)")
    parser.add_argument("--threads", type=whole_number, help="on the CPU (default: PyTorch's choice)")
    parser.add_argument("--device", choices=("auto", "cpu", "cuda", "mps"), default="auto")
    parser.add_argument("--models", default=",".join(MODELS), help="some of %(default)s (default: all)")
    parser.add_argument("--out", help="file to write (default: standard output)")
    wish = parser.parse_args()
    wish.models = wish.models.split(",")
    unknown = [model for model in wish.models if model not in MODELS]
    if unknown:
        parser.error(f"--models: expected some of {','.join(MODELS)}, got {unknown[0]!r}")
    if wish.dim % wish.heads != 0:
        parser.error(f"--heads: {wish.heads} heads do not divide a width of {wish.dim} evenly")
    return wish


def whole_number(text):
    if not re.fullmatch(r"[1-9]\d{0,6}", text):
        raise argparse.ArgumentTypeError(f"expected a whole number from 1, got {text!r}")
    return int(text)


def choose_device(torch, wish):
    mps = getattr(torch.backends, "mps", None)
    offered = {"cpu": True, "cuda": torch.cuda.is_available(), "mps": mps is not None and mps.is_available()}
    name = wish if wish != "auto" else next(name for name in ("cuda", "mps", "cpu") if offered[name])
    if not offered[name]:
        sys.exit(f"--device: this PyTorch finds no {name} here. Choose cpu or auto.")
    return torch.device(name)


def make_contestants(torch, wish, device):
    """Names of model and variant, in their order, each with a function that runs it once."""
    nn, dim = torch.nn, wish.dim
    torch.manual_seed(1)
    x = torch.randn(wish.batch, wish.tokens, dim).to(device)

    def cell_loop(cell):
        def run():
            state = None
            for token in range(wish.tokens):
                state = cell(x[:, token, :], state)
            return state[0] if isinstance(state, tuple) else state

        return run

    makers = {
        ("rnn", "loop"): lambda: cell_loop(ready(nn.RNNCell(dim, dim))),
        ("rnn", "fused"): lambda: sequence(ready(nn.RNN(dim, dim, batch_first=True))),
        ("lstm", "loop"): lambda: cell_loop(ready(nn.LSTMCell(dim, dim))),
        ("lstm", "fused"): lambda: sequence(ready(nn.LSTM(dim, dim, batch_first=True))),
        ("gru", "loop"): lambda: cell_loop(ready(nn.GRUCell(dim, dim))),
        ("gru", "fused"): lambda: sequence(ready(nn.GRU(dim, dim, batch_first=True))),
        ("attention", "loop"): lambda: attend(True),
        ("attention", "fused"): lambda: attend(False),
        ("block", "loop"): lambda: transform(False),
        ("block", "fused"): lambda: transform(True),
    }

    def ready(module):
        return module.to(device).eval()

    def sequence(module):
        return lambda: module(x)[0][:, -1]

    def attend(weights):
        module = ready(nn.MultiheadAttention(dim, wish.heads, batch_first=True))
        return lambda: module(x, x, x, need_weights=weights)[0]

    def transform(fast):
        module = ready(nn.TransformerEncoderLayer(dim, wish.heads, dim_feedforward=4 * dim, dropout=0.0, batch_first=True))
        # The fast path is for inference only; without dropout both modes compute the same.
        module.train(not fast)
        return lambda: module(x)

    return {name: make() for name, make in makers.items() if name[0] in wish.models}


def make_clock(torch, device):
    """A function that times one run in ms, until the device has finished."""
    if device.type == "cuda":
        wait = torch.cuda.synchronize
    elif device.type == "mps" and hasattr(torch, "mps"):
        wait = torch.mps.synchronize
    else:
        wait = None

    def time_ms(run):
        if wait:
            wait()
        start = time.perf_counter()
        result = run()
        if wait:
            wait()
        elif device.type != "cpu":
            # An old PyTorch without a way to wait: reading a number waits as well.
            float(result.reshape(-1)[0])
        return 1000 * (time.perf_counter() - start)

    return time_ms


def measure(contestants, wish, time_ms):
    for name, run in contestants.items():
        say(f"warming up {' '.join(name)}")
        spent_ms = 0
        for _ in range(WARM_UP_RUNS):
            # A run of seconds needs no second one: what is slow once is not the start.
            if spent_ms < 1000:
                spent_ms += time_ms(run)
    times = {name: [] for name in contestants}
    start = time.perf_counter()
    for done in range(wish.repeats):
        if done > 0 and wish.budget and time.perf_counter() - start > wish.budget:
            break
        say(f"round {done + 1} of {wish.repeats}")
        for name, run in contestants.items():
            times[name].append(time_ms(run))
    return times


def describe_library(torch):
    build = re.search(r"BLAS_INFO=([\w-]+)", torch.__config__.show())
    return f"PyTorch {torch.__version__}, BLAS {', '.join(loaded_blas()) or (build.group(1) if build else 'unknown')}"


def loaded_blas():
    """The linear algebra libraries in this process, where the system tells."""
    try:
        with open("/proc/self/maps", encoding="utf-8") as maps:
            found = set(re.findall(r"/(lib(?:openblas|mkl_core|mkl_rt|blis|armpl)[\w.-]*?)\.so", maps.read()))
    except OSError:
        return []
    return sorted(found)


def describe_device(torch, device):
    if device.type == "cuda":
        return f"{torch.cuda.get_device_name(device)}, CUDA {torch.version.cuda}"
    if device.type == "mps":
        return f"Apple GPU (Metal), {platform.machine()}, macOS {platform.mac_ver()[0]}"
    return f"{describe_cpu()}, {os.cpu_count()} cores, {torch.get_num_threads()} threads used, {platform.system()}"


def describe_cpu():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as lines:
            found = re.search(r"model name\s*:\s*(.+)", lines.read())
    except OSError:
        found = None
    return found.group(1).strip() if found else platform.processor() or platform.machine()


def say(text):
    print(text, file=sys.stderr, flush=True)


def load_torch(threads):
    if threads:
        # Linear algebra libraries read these when they are loaded, so before PyTorch is.
        for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
            os.environ[name] = str(threads)
    try:
        import torch
    except ImportError:
        sys.exit("PyTorch is not installed for this Python. See pytorch.org, then start this again.")
    if threads:
        torch.set_num_threads(threads)
    return torch


def summarise(name, taken):
    model, variant = name
    median = statistics.median(taken)
    say(f"{model:<10} {variant:<6} {median:10.2f} ms  ({min(taken):.2f} to {max(taken):.2f})")
    return {"model": model, "variant": variant, "medianMs": median, "minMs": min(taken), "maxMs": max(taken), "repeats": len(taken)}


def describe(torch, device, wish, results):
    return {
        "unroll": "measurements",
        "version": 1,
        "createdAt": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        "library": describe_library(torch),
        "device": describe_device(torch, device),
        "setting": {"batch": wish.batch, "tokens": wish.tokens, "dim": wish.dim, "heads": wish.heads},
        "results": results,
        "notes": [
            f"float32, forward only, no gradients, up to {WARM_UP_RUNS} warm-up runs each, then interleaved rounds",
            "loop: RNNCell, LSTMCell and GRUCell token by token, attention with its weights, the block without its fast path",
            "fused: nn.RNN, nn.LSTM, nn.GRU, attention without weights, the block as it comes",
        ],
    }


def main():
    wish = read_arguments()
    torch = load_torch(wish.threads)
    device = choose_device(torch, wish.device)
    with torch.inference_mode():
        contestants = make_contestants(torch, wish, device)
        times = measure(contestants, wish, make_clock(torch, device))
    results = [summarise(name, taken) for name, taken in times.items()]
    text = json.dumps(describe(torch, device, wish, results), indent=2)
    if wish.out:
        with open(wish.out, "w", encoding="utf-8") as file:
            file.write(text + "\n")
    else:
        print(text)


if __name__ == "__main__":
    main()
