#!/usr/bin/env python3
"""Starts the product and the bare Camunda starter in turn and compares start and memory, whole process.

usage: compare.py PRODUCT_COMMAND BARE_COMMAND [RUNS]

Each command is one string, started without a shell; {port} and {data} stand for a free port and a data folder that
is kept from run to run, so that the first, uncounted start creates the database and the counted ones find it.
A start ends with the first answer of /camunda/app/ on the port; memory is the resident set twenty seconds later.
"""
import http.client, os, shlex, signal, socket, statistics, subprocess, sys, tempfile, time

SETTLE_SECONDS = 20


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def answers(port):
    try:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        connection.request("GET", "/camunda/app/welcome/default/")
        return connection.getresponse().status < 500
    except OSError:
        return False


def resident_mib(pid):
    with open(f"/proc/{pid}/status") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS"))


def run(command, data):
    port = free_port()
    started = time.monotonic()
    process = subprocess.Popen(
        shlex.split(command.format(port=port, data=data)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while not answers(port):
            if process.poll() is not None:
                sys.exit(f"ended by itself: {command}")
            time.sleep(0.05)
        seconds = time.monotonic() - started
        time.sleep(SETTLE_SECONDS)
        return seconds, resident_mib(process.pid)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()


def main():
    product, bare = sys.argv[1:3]
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    with tempfile.TemporaryDirectory() as folder:
        data = {name: os.path.join(folder, name) for name in ("product", "bare")}
        commands = {"product": product, "bare": bare}
        figures = {"product": [], "bare": []}
        for number in range(runs + 1):
            for name in commands:
                figure = run(commands[name], data[name])
                if number > 0:
                    figures[name].append(figure)
    for index, what in enumerate(("start, s", "memory, MiB")):
        for name in commands:
            values = [figure[index] for figure in figures[name]]
            print(f"{what:12} {name:8} min {min(values):7.1f}  median {statistics.median(values):7.1f}  max {max(values):7.1f}")
        ratios = [p[index] / b[index] for p, b in zip(figures["product"], figures["bare"])]
        print(f"{what:12} ratio    min {min(ratios):7.2f}  median {statistics.median(ratios):7.2f}  max {max(ratios):7.2f}")


main()
