"""Compares Scene with odiff and blazediff on the pairs of a corpus, in turns. See ../README.md."""

import argparse
import json
import re
import shlex
import statistics
import sys
from collections import Counter, defaultdict
from pathlib import Path

import judgement
import report
import tools


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", type=Path, help="pairs.json of the corpus")
    parser.add_argument("--work", required=True, help="folder with the installed peers")
    parser.add_argument("--scene", required=True, help="the launcher, or a command that stands for it")
    parser.add_argument("--classes", default="a,b,c,d,e,f,g", help="what is timed, default %(default)s")
    parser.add_argument("--match", default="", help="only pairs whose name matches this expression")
    parser.add_argument("--limit", type=int, help="at most so many pairs a class are timed")
    parser.add_argument("--rounds", type=int, default=3, help="turns of every tool, default %(default)s")
    parser.add_argument("--repeat", type=int, default=4, help="rounds of Scene in one process; the first half warms up")
    parser.add_argument("--judge", action="store_true", help="no timing: what Scene says of every pair")
    parser.add_argument("--check", action="store_true", help="end with 1 when a target is missed")
    parser.add_argument("--out", type=Path, help="also write the raw figures to this file")
    return parser.parse_args()


def main():
    options = arguments()
    everything = [pair for pair in json.loads(options.pairs.read_text()) if re.search(options.match, pair["name"])]
    command = shlex.split(options.scene)
    missed = []
    if options.judge:
        missed += judged(everything, command)
    else:
        missed += timed(chosen(everything, options), command, options)
    for line in missed:
        print(f"missed: {line}")
    return 1 if options.check and missed else 0


def chosen(pairs, options):
    seen, kept = Counter(), []
    for pair in pairs:
        if pair["class"] not in options.classes.split(","):
            continue
        seen[pair["class"]] += 1
        if not options.limit or seen[pair["class"]] <= options.limit:
            kept.append(pair)
    return kept


def judged(pairs, command):
    answers = tools.scene(command, pairs, 1)
    tally, missed = defaultdict(Counter), []
    for pair in pairs:
        answer = answers[pair["name"]]
        tally[pair["class"]][answer.get("verdict", "error")] += 1
        problems = judgement.violations(pair, answer)
        if problems:
            missed.append(f"{pair['name']} ({pair.get('what', '')}): {'; '.join(problems)}")
    print(report.tallies(tally))
    print(f"{len(pairs) - len(missed)} of {len(pairs)} pairs as the corpus knows them")
    return missed


def timed(pairs, command, options):
    times = {name: defaultdict(list) for name in ("scene", "odiff", "blazediff")}
    said = {name: defaultdict(Counter) for name in times}
    for turn in range(options.rounds):
        for pair in pairs:
            for peer in tools.peers(options.work):
                spent, code = peer.compare(pair)
                answer = tools.said(peer.name, code, pair)
                if answer in ("same", "differs"):
                    times[peer.name][pair["name"]].append(spent)
                if turn == 0:
                    said[peer.name][pair["class"]][answer] += 1
        answers = tools.scene(command, pairs, options.repeat)
        for pair in pairs:
            answer = answers[pair["name"]]
            times["scene"][pair["name"]] += answer.get("cpu_ms", [])[options.repeat // 2:]
            if turn == 0:
                said["scene"][pair["class"]][answer.get("verdict", "error")] += 1
        print(f"turn {turn + 1} of {options.rounds} done", file=sys.stderr)
    medians = {tool: {name: statistics.median(list_) for name, list_ in by.items() if list_} for tool, by in times.items()}
    if options.out:
        options.out.write_text(json.dumps({"times": times, "pairs": [pair["name"] for pair in pairs]}, indent=1))
    classes = report.classes(pairs, medians)
    print(report.table(classes, said))
    return report.missed(classes)


if __name__ == "__main__":
    sys.exit(main())
