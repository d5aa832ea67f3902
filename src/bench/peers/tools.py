"""The peers and Scene, each as something that compares pairs and says what CPU time it took."""

import json
import os
import platform
import subprocess
import tempfile
from pathlib import Path


class Peer:
    """A program that compares one pair per process; its CPU time is what the kernel says of it."""

    def __init__(self, name, command, work):
        self.name, self.command, self.out = name, command, Path(work) / f"{name}.png"

    def compare(self, pair):
        """CPU milliseconds (user and system) and the exit code."""
        arguments = [str(one) for one in self.command(pair["expected"], pair["actual"], self.out)]
        null = os.open(os.devnull, os.O_WRONLY)
        actions = [(os.POSIX_SPAWN_DUP2, null, 1), (os.POSIX_SPAWN_DUP2, null, 2)]
        child = os.posix_spawn(arguments[0], arguments, os.environ, file_actions=actions)
        os.close(null)
        _, status, usage = os.wait4(child, 0)
        return (usage.ru_utime + usage.ru_stime) * 1000, os.waitstatus_to_exitcode(status)


def peers(work):
    """The native programs themselves, so that no start of Node is counted against them."""
    modules = Path(work) / "node_modules"
    kind = {"x86_64": "x64", "aarch64": "arm64"}[platform.machine()]
    odiff = modules / f"@odiff/linux-{kind}/odiff"
    blazediff = modules / f"@blazediff/bin-linux-{kind}/blazediff"
    return [
        Peer("odiff", lambda a, b, out: [odiff, a, b, out, "--aa", "--parsable-stdout"], work),
        Peer("blazediff", lambda a, b, out: [blazediff, a, b, out, "--antialiasing"], work),
    ]


# What the peers' exit codes say: odiff 22 and blazediff 1 are differences.
SAID = {("odiff", 0): "same", ("odiff", 22): "differs", ("odiff", 21): "refused",
        ("blazediff", 0): "same", ("blazediff", 1): "differs"}


def said(peer, code, pair):
    if peer == "blazediff" and code == 1 and size(pair["expected"]) != size(pair["actual"]):
        return "refused"
    return SAID.get((peer, code), "failed")


def size(file):
    """Width and height from the header of a PNG."""
    with open(file, "rb") as source:
        head = source.read(24)
    return int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")


def scene(command, pairs, repeat):
    """Scene's answers by the name of the pair, from one process."""
    plain = [{key: pair[key] for key in ("name", "expected", "actual")} for pair in pairs]
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(plain, file)
        file.flush()
        arguments = [*command, "compare", "--pairs", file.name, "--repeat", str(repeat), "--json"]
        run = subprocess.run(arguments, stdout=subprocess.PIPE, check=False)
    if run.returncode not in (0, 1, 2) or not run.stdout:
        raise SystemExit(f"{' '.join(arguments)} ended with {run.returncode} and no answer")
    return {answer["name"]: answer for answer in json.loads(run.stdout)}
