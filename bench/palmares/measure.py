#!/usr/bin/env python3
"""Asks a running product for pages of a large palmarès and says how long each kind took.

usage: measure.py ADDRESS [REQUESTS [AT_ONCE]]
"""
import concurrent.futures
import random
import sys
import time
import urllib.parse
import urllib.request

address = sys.argv[1]
requests = int(sys.argv[2]) if len(sys.argv) > 2 else 200
at_once = int(sys.argv[3]) if len(sys.argv) > 3 else 2
random.seed(1)
names = ["saint", "renn", "echirolles", "villeneuve", "l'hay", "mont", "la", "35238", "213502388", "nulle part"]
departments = ["01", "29", "35", "59", "75", "974"]

kinds = {
    "page, first": lambda: "/palmares/2024",
    "page, any": lambda: "/palmares/2024?page=%d" % random.randint(1, 920),
    "page, filtered": lambda: "/palmares/2024?niveau=%d&departement=%s" % (random.randint(1, 5), random.choice(departments)),
    "page, mention and kind": lambda: "/palmares/2024?mention=sobriete&type=COMMUNE&page=%d" % random.randint(1, 50),
    "page, by name": lambda: "/palmares/2024?q=" + urllib.parse.quote(random.choice(names)),
    "laureate": lambda: "/palmares/collectivites/" + random.choice(["COMMUNE-35238", "COMMUNE-29019", "DEPARTEMENT-35"]),
    "API, by name": lambda: "/api/v1/laureats?q=" + urllib.parse.quote(random.choice(names)),
    "API, any page": lambda: "/api/v1/laureats?edition=2024&page=%d" % random.randint(1, 920),
    "feed": lambda: "/palmares/flux.atom",
}


def ask(path):
    start = time.perf_counter()
    with urllib.request.urlopen(address + path) as answer:
        answer.read()
    return (time.perf_counter() - start) * 1000


def quantile(times, share):
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]


print("%-24s %8s %8s %8s   (ms, %d requests, %d at once)" % ("", "median", "p95", "max", requests, at_once))
for kind, path in kinds.items():
    with concurrent.futures.ThreadPoolExecutor(at_once) as pool:
        list(pool.map(ask, [path() for _ in range(30)]))
        times = list(pool.map(ask, [path() for _ in range(requests)]))
    print("%-24s %8.0f %8.0f %8.0f" % (kind, quantile(times, 0.5), quantile(times, 0.95), max(times)), flush=True)
for ending in ("csv", "json", "ods"):
    start = time.perf_counter()
    with urllib.request.urlopen(address + "/palmares/donnees/palmares-2024." + ending) as answer:
        first = answer.read(1)
        begun = time.perf_counter() - start
        size = len(answer.read()) + len(first)
    print("%s: %.1f s, first byte after %.0f ms, %.1f MB" % (ending, time.perf_counter() - start, begun * 1000, size / 1e6))
