#!/usr/bin/env python3
"""Puts together what a run of the closing hour noted: usage report.py RESULTS DURATION DATABASE"""
import csv, os, statistics, sys

GOALS = {"Save an answer": 100, "File": 400, "Search as you type": 20}


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def rows(folder, name):
    with open(os.path.join(folder, name)) as file:
        return list(csv.reader(file))


def main():
    folder, duration, database = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    requests = [(kind, int(started), int(ms), ok == "true") for kind, started, ms, ok in rows(folder, "requests.csv")[1:]]
    memory = [(int(at), int(rss), float(load)) for at, rss, load in rows(folder, "memory.csv")]
    begin = min(started for _, started, _, _ in requests)
    # Applicants come from the first second to the last: once the first have gone, as many leave as come
    first = min(60, duration // 2)
    steady = [r for r in requests if begin + first * 1000 <= r[1] <= begin + duration * 1000]
    loads = [load for _, _, load in memory]
    rate = len(steady) / (duration - first)
    print(f"{database}, {duration} s, {len(requests)} requests, {rate:.1f} a second, "
          f"load of the machine {statistics.median(loads):.1f} (median), {max(loads):.1f} (most)\n")
    print("| request | count | errors | p50 | p95 | p99 | most | goal p95 |\n|---|---|---|---|---|---|---|---|")
    for kind in sorted({r[0] for r in requests}):
        times = [ms for one, _, ms, _ in requests if one == kind]
        errors = sum(1 for one, _, _, ok in requests if one == kind and not ok)
        p50, p95, p99 = (percentile(times, share) for share in (0.5, 0.95, 0.99))
        goal = GOALS.get(kind)
        verdict = "–" if goal is None else f"< {goal}: {'met' if p95 < goal else 'missed'}"
        print(f"| {kind} | {len(times)} | {errors} | {p50} | {p95} | {p99} | {max(times)} | {verdict} |")
    print("\n| memory, MiB | begin | middle | end |\n|---|---|---|---|")
    live = {when: (int(heap) / 2**20, int(rss) / 2**10) for when, heap, rss in rows(folder, "live.csv")}
    for index, what in enumerate(("live heap", "resident")):
        cells = " | ".join(f"{live[when][index]:.0f}" if when in live else "–" for when in ("begin", "middle", "end"))
        print(f"| {what} | {cells} |")
    print(f"| resident, most | | {max(rss for _, rss, _ in memory) / 1024:.0f} | |\n")
    with open(os.path.join(folder, "processor.ticks")) as file:
        seconds = int(file.read()) / os.sysconf("SC_CLK_TCK")
    print(f"Processor time of the server: {seconds:.0f} s, {1000 * seconds / len(requests):.1f} ms a request.")
    with open(os.path.join(folder, "receipts.seconds")) as file:
        print(f"The last receipt left within {file.read().strip()} s of the last request.")
    with open(os.path.join(folder, "verification.txt")) as file:
        print(file.read().strip())


main()
