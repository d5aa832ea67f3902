"""Figures of the classes as tables in Markdown, and which targets they miss."""

import statistics
from collections import defaultdict

import tools

MEANING = {"a": "same bytes", "b": "re-encoded", "c": "small change", "d": "text shifted by 0.3 px",
           "e": "banner, cut", "f": "another page", "g": "banner, taller"}
# At most this part of the peer's CPU time, as a geometric mean over the class.
TARGETS = {"odiff": dict.fromkeys("bcdefg", 0.5) | {"a": 0.05}, "blazediff": dict.fromkeys("bcdefg", 0.8)}


def classes(pairs, medians):
    """Per class: how many pairs, their size, the median of each tool and the ratio to each peer."""
    grouped = defaultdict(list)
    for pair in pairs:
        grouped[pair["class"]].append(pair)
    return {name: figures(members, medians) for name, members in sorted(grouped.items())}


def figures(members, medians):
    names = [pair["name"] for pair in members]
    megapixels = [tools.size(pair["expected"])[0] * tools.size(pair["expected"])[1] / 1e6 for pair in members]
    row = {"pairs": len(names), "megapixels": statistics.median(megapixels)}
    for tool, by in medians.items():
        known = [by[name] for name in names if name in by]
        row[tool] = statistics.median(known) if known else None
    for peer in TARGETS:
        row[f"to {peer}"] = ratio(names, medians["scene"], medians[peer])
    return row


def ratio(names, ours, theirs):
    both = [max(ours[name], 0.01) / max(theirs[name], 0.01) for name in names if name in ours and name in theirs]
    return statistics.geometric_mean(both) if both else None


def missed(rows):
    found = []
    for name, row in rows.items():
        for peer, limits in TARGETS.items():
            value = row[f"to {peer}"]
            if name in limits and value is not None and value > limits[name]:
                found.append(f"class {name}: {value:.2f} of {peer}, at most {limits[name]} wanted")
    return found


def table(rows, said):
    lines = ["| class | pairs | Mpx | Scene, ms | odiff --aa, ms | blazediff -a, ms | of odiff | of blazediff | Scene says | odiff says | blazediff says |",
             "|---|---|---|---|---|---|---|---|---|---|---|"]
    for name, row in rows.items():
        cells = [f"{name} {MEANING.get(name, '')}".strip(), str(row["pairs"]), number(row["megapixels"], 1)]
        cells += [number(row[tool], 0 if (row[tool] or 0) >= 10 else 1) for tool in ("scene", "odiff", "blazediff")]
        cells += [number(row[f"to {peer}"], 2 if (row[f"to {peer}"] or 0) >= 0.1 else 3) for peer in TARGETS]
        cells += [words(said[tool][name]) for tool in ("scene", "odiff", "blazediff")]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def tallies(tally):
    kinds = ("identical", "noise", "moved", "changed", "error")
    lines = [f"| class | {' | '.join(kinds)} |", f"|---|{'---|' * len(kinds)}"]
    lines += [f"| {name} | {' | '.join(str(tally[name][kind] or '') for kind in kinds)} |" for name in sorted(tally)]
    return "\n".join(lines)


def number(value, digits):
    return "–" if value is None else f"{value:,.{digits}f}"


def words(counter):
    return ", ".join(f"{count} {word}" for word, count in counter.most_common())
