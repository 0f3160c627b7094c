"""Work on what a repository brings along (templates, fonts, pictures), in a process of its own that may take so much time and memory and no more.

A template can reach no file and run no code, but it can ask for endless reckoning: here that is a sentence, and never a machine that hangs."""

from __future__ import annotations

import importlib
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import samverka
from samverka.diagnostics import Refusal
from samverka.text import T, Text

START = "import sys; sys.path.append(sys.argv[1]); from samverka.output.documents.apart import child; child()"
SECONDS = 20
"""How long a template may take."""
MEMORY = 4 * 1024**3
"""How many bytes of memory it may ask for, where the system can hold it to that (not Windows)."""
LARGEST = 100_000_000
"""How large a document may become."""
SLOW = T("{file} takes longer than {n} seconds to fill in: is there a loop without end in it?")
FAILED = T(
    "{file} cannot be filled in: it asks for more memory than {n} gigabytes, or breaks the program that fills it in"
)
LARGE = T("{file} makes a document of more than {n} megabytes")


def apart(file: str, work: Callable[..., Any], *given: Any) -> Any:
    """What `work(*given)` returns, done in a process of its own. `file` is what a refusal is about; `work` is a function of a module.

    Raises `Refusal`: that of `work`, or one of ours."""
    command = [sys.executable, "-P", "-c", START, os.path.dirname(os.path.dirname(samverka.__file__))]
    asked = pickle.dumps((work.__module__, work.__qualname__, given))
    lean = {**os.environ, "RAYON_NUM_THREADS": "2", "MALLOC_ARENA_MAX": "2", "PYTHONIOENCODING": "utf-8"}
    try:
        done = subprocess.run(command, input=asked, capture_output=True, timeout=SECONDS, env=lean, check=False)
    except subprocess.TimeoutExpired:
        raise _refused(SLOW, file, SECONDS) from None
    if done.returncode or not done.stdout:
        raise _refused(FAILED, file, MEMORY // 1024**3)
    if len(done.stdout) > LARGEST:
        raise _refused(LARGE, file, LARGEST // 1_000_000)
    refused, found = pickle.loads(done.stdout)
    if refused:
        message, help, code = found
        raise Refusal(message, help=help, exit_code=code)
    return found


def _refused(why: Text, file: str, n: int) -> Refusal:
    return Refusal(why(file=file, n=n))


def child() -> None:
    """The process apart: what to do comes in, what came of it goes out, and nothing else is printed there."""
    _bounded()
    out = os.dup(1)
    os.dup2(2, 1)
    module, name, given = pickle.load(sys.stdin.buffer)
    found: tuple[bool, Any]
    try:
        found = False, getattr(importlib.import_module(module), name)(*given)
    except Refusal as refused:
        found = True, (refused.message, refused.help, refused.exit_code)
    with open(out, "wb") as file:
        pickle.dump(found, file)


def _bounded() -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    for kind, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, 2 * SECONDS), (resource.RLIMIT_CORE, 0)):
        _, hard = resource.getrlimit(kind)
        bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (bound, hard))
