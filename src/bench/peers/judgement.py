"""What Scene says of pairs whose truth is known: verdicts, boxes, bands."""

NEAR = 8


def violations(pair, answer):
    """Sentences, one for each thing in which the answer departs from what the corpus knows."""
    if "error" in answer:
        return [f"error: {answer['error']}"]
    found = []
    if answer["verdict"] not in pair.get("expect", [answer["verdict"]]):
        found.append(f"verdict {answer['verdict']}, expected {' or '.join(pair['expect'])}")
    if pair["kind"].startswith("c") and pair.get("boxes") and answer["verdict"] == "changed":
        found += boxes(pair["boxes"], answer["regions"])
    if pair.get("clean") and pair["kind"] != "e4":
        found += bands(pair, answer)
    return found + sums(answer)


def sums(answer):
    """Every pixel is accounted for."""
    if answer["verdict"] == "identical":
        return []
    width = max(answer["expected"]["width"], answer["actual"]["width"])
    height = max(answer["expected"]["height"], answer["actual"]["height"])
    counted = sum(answer["counts"].values())
    # rows that went and rows that came both count, so an aligned pair may count more than its canvas
    if answer["rows"]["inserted"] or answer["rows"]["removed"] or counted == width * height:
        return []
    return [f"{counted} pixels counted of {width * height}"]


def boxes(known, regions):
    found = []
    counted = [region for region in regions if region["kind"] != "noise"]
    frames = [frame(region) for region in counted]
    for box in map(frame, known):
        touching = [one for one in frames if meets(grown(box), one)]
        if not touching or not inside(box, grown(united(touching))):
            found.append(f"the change at {text(box)} is not covered by a region")
    for region, one in zip(counted, frames):
        touching = [box for box in map(frame, known) if meets(grown(box), one)]
        if not touching or not inside(one, grown(united(touching))):
            found.append(f"a region ({region['kind']}) at {text(one)} where nothing was changed")
        elif region["kind"] != "changed":
            found.append(f"a region at {text(one)} is called {region['kind']}")
    return found


def bands(pair, answer):
    """One band came or went, and nothing else changed; a cut picture may also lose its end."""
    found = []
    changed = answer["counts"]["changed"]
    if changed:
        found.append(f"{changed} changed pixels beside the band")
    inserted, removed = pair["rows"]["inserted"], pair["rows"].get("removed", 0)
    if answer["rows"]["inserted"] != inserted:
        found.append(f"{answer['rows']['inserted']} rows inserted, expected {inserted}")
    if answer["rows"]["removed"] != removed and pair["kind"] != "e":
        found.append(f"{answer['rows']['removed']} rows removed, expected {removed}")
    added = [region for region in answer["regions"] if region["kind"] == "added"]
    gone = [region for region in answer["regions"] if region["kind"] == "removed"]
    if inserted and len(added) != 1:
        found.append(f"{len(added)} added bands, expected one")
    if removed and len(gone) != 1:
        found.append(f"{len(gone)} removed bands, expected one")
    if inserted and len(added) == 1 and pair["kind"] in ("e", "g", "e6", "e7"):
        if abs(added[0]["y"] - pair.get("top", 0)) > NEAR or added[0]["height"] != inserted:
            found.append(f"the band is at y {added[0]['y']} with {added[0]['height']} rows, expected {pair['top']}")
    return found


def frame(box):
    """Left, top, right, bottom of a box of the corpus or of a region."""
    width, height = box.get("w", box.get("width")), box.get("h", box.get("height"))
    return box["x"], box["y"], box["x"] + width, box["y"] + height


def grown(one):
    return one[0] - NEAR, one[1] - NEAR, one[2] + NEAR, one[3] + NEAR


def meets(a, b):
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def inside(a, b):
    return a[0] >= b[0] and a[1] >= b[1] and a[2] <= b[2] and a[3] <= b[3]


def united(frames):
    return (min(one[0] for one in frames), min(one[1] for one in frames),
            max(one[2] for one in frames), max(one[3] for one in frames))


def text(one):
    return f"{one[0]},{one[1]} {one[2] - one[0]}×{one[3] - one[1]}"
