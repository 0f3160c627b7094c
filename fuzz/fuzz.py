"""Guided by coverage: `python fuzz/fuzz.py TARGET [libFuzzer's options]`; see docs/fuzzing.md. Needs atheris, which nothing else does."""

from __future__ import annotations

import sys
from pathlib import Path

import atheris  # type: ignore[import-not-found, import-untyped, unused-ignore]

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

with atheris.instrument_imports(include=["samverka"]):
    import targets


def main() -> None:
    """Fuzz one target: new inputs go to `fuzz/work/TARGET` (not committed), the committed corpus is read besides."""
    names = [word for word in sys.argv[1:] if not word.startswith("-")]
    if not names or names[0] not in targets.TARGETS:
        sys.exit(f"say what to fuzz: {', '.join(targets.TARGETS)}")
    name, *folders = names
    work = HERE / "work" / name
    work.mkdir(parents=True, exist_ok=True)
    options = [word for word in sys.argv[1:] if word.startswith("-")]
    given = [f"-dict={HERE / 'yaml.dict'}", f"-artifact_prefix={work.parent}/{name}-", "-timeout=20", "-max_len=16384"]
    found = folders or [str(work), str(HERE / "corpus" / name)]
    atheris.Setup([sys.argv[0], *given, *options, *found], targets.TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
