"""A new repository: records from governance models, or the sample repository, in git with a first commit."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from samverka import vcs
from samverka.actions import install
from samverka.actions.change import carry_out
from samverka.actions.workspace import now_in
from samverka.diagnostics import Refusal
from samverka.domain.ids import slug
from samverka.domain.values import Struct
from samverka.named import NamedTuple
from samverka.store.decode import parse_date, plain
from samverka.store.document import Unreadable, parse, parse_plain
from samverka.store.edit import EditError, append_item, set_key
from samverka.store.models import packaged, packaged_names
from samverka.store.plan import Change, Plan
from samverka.text import T, Text

ATTRIBUTES = "* text=auto eol=lf\n*.png binary\n*.jpg binary\n*.pdf binary\n*.docx binary\n"
"""Every clone has the same bytes, on Windows too."""
IGNORE = "people.local.yml\ncalendars/\noutbox/\n"


class Made(Struct):
    """A new repository: where, how many files, the first commit (None: left uncommitted, and `remark` says why), its collaborations,
    and the hooks that check each commit (none: not installed, because git's hooks here are shared with other repositories)."""

    root: str
    files: int
    commit: str | None
    collaborations: tuple[str, ...]
    remark: Text | None
    hooks: tuple[install.Installed, ...]


def init(
    folder: str,
    models: tuple[str, ...],
    *,
    sample: bool,
    language: str,
    domain: str | None,
    today: date | None,
    says: Callable[[Text], str],
) -> Made:
    """Lay down a new repository. Raises `Refusal` before anything is written where the folder holds files already, a model is
    unknown, or neither a model nor the sample is asked for."""
    root = os.path.abspath(folder)
    _must_be_empty(root, folder)
    if sample == bool(models):
        raise Refusal(T("say what to begin with: --model NAME, or --sample"), help=_known(), exit_code=2)
    begun = tuple(source_of(name) for name in models)
    day = today or day_of_beginning()
    files = dict(_sample()) if sample else beginning(begun, language, domain, day, os.path.basename(root))
    os.makedirs(root, exist_ok=True)
    if not os.path.exists(os.path.join(root, ".git")):
        vcs.initialise(root)
    plan = Plan(
        tuple(Change(path, None, data) for path, data in sorted(files.items())),
        T("new samverka repository"),
        (("Samverka-Init", "sample" if sample else ",".join(source.name for source in begun)),),
    )
    known = vcs.identity(root) is not None
    outcome = carry_out(root, plan, language=language, commit=known)
    remark = None if known else NO_IDENTITY
    folders = tuple(sorted(path.partition("/")[0] for path in files if path.endswith("/collaboration.md")))
    installed = () if install.is_shared(root) else install.install(root, says)
    return Made(root, len(files), outcome.commit, folders, remark, installed)


def day_of_beginning() -> date:
    """The day that SAMVERKA_TODAY names, else today in Sweden: there are no settings yet that could say another zone."""
    return parse_date(os.environ.get("SAMVERKA_TODAY", "")) or now_in("Europe/Stockholm")


NO_IDENTITY = T(
    'git does not know who you are, so nothing is committed yet. Run: git config --global user.name "NAME", '
    "git config --global user.email ADDRESS, and then: git add . && git commit -m Start"
)


class Source(NamedTuple):
    """Where a model to begin with lies; an `own` one is laid down in the repository with its records."""

    name: str
    folder: str
    own: bool


def source_of(words: str) -> Source:
    """The model that a user names: one that comes with the program, or a folder with a model.yml. Raises `Refusal` (exit code 2)."""
    if words in packaged_names():
        return Source(words, packaged(words), False)
    folder = os.path.abspath(words)
    if os.path.isfile(os.path.join(folder, "model.yml")):
        return Source(os.path.basename(folder), folder, True)
    help = T("{known}; or write the folder of a model of your own", known=_known())
    raise Refusal(T("there is no model «{name}»", name=words), help=help, exit_code=2)


def _must_be_empty(root: str, shown: str) -> None:
    if os.path.exists(root) and not os.path.isdir(root):
        raise Refusal(T("{folder} is a file", folder=shown), exit_code=2)
    if os.path.isdir(root) and any(name != ".git" for name in os.listdir(root)):
        raise Refusal(T("{folder} is not empty; choose a new folder", folder=shown), exit_code=2)


def _known() -> Text:
    return T("the models are: {names}", names=", ".join(packaged_names()))


def sample_folder() -> str:
    """Where the sample repository lies in this installation: inside the wheel, or at the top of the source tree."""
    inside = Path(__file__).parent.parent / "sample"
    return str(inside if inside.is_dir() else Path(__file__).parents[3] / "sample-repo")


def _sample() -> Iterator[tuple[str, bytes]]:
    yield from _below(Path(sample_folder()))


def _below(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_bytes()


def beginning(models: tuple[Source, ...], language: str, domain: str | None, day: date, name: str) -> dict[str, bytes]:
    """The files of a new repository by path: the records that the models begin with, and models of one's own. They cover the time from
    the day on."""
    files: dict[str, bytes] = {".gitattributes": ATTRIBUTES.encode(), ".gitignore": IGNORE.encode()}
    registries: dict[str, list[bytes]] = {"parties.yml": [], "people.yml": []}
    for model in models:
        start = dict(_start(model.folder, day.year))
        folder = folder_in(start, model.name)
        for path, data in start.items():
            if path in registries:
                registries[path].append(data)
            else:
                files[f"{folder}/{path}"] = _covering(data, day) if path == "collaboration.md" else data
        if model.own:
            files |= {f"models/{model.name}/{path}": data for path, data in _below(Path(model.folder))}
    for path, parts in registries.items():
        files[path] = _merged(path, parts)
    files["samverka.yml"] = _settings(language, domain or f"{slug(name)}.example")
    return files


def _covering(data: bytes, day: date) -> bytes:
    """The collaboration's record, with the day from which the records are kept; one that cannot be read is left to the check."""
    try:
        return set_key(parse("collaboration.md", data), ("records_from",), day).text.encode("utf-8")
    except (Unreadable, EditError):
        return data


def _start(folder: str, year: int) -> Iterator[tuple[str, bytes]]:
    for path, data in _below(Path(folder, "start")):
        yield in_year(path, year), data.replace(b"{{year}}", str(year).encode())


def in_year(path: str, year: int) -> str:
    """The name that a file of a model's beginning gets in a year."""
    return path.replace("{{year}}", str(year))


def folder_in(start: dict[str, bytes], model: str) -> str:
    """The collaboration's folder: its id, else the model's name."""
    for line in start.get("collaboration.md", b"").decode().splitlines():
        if line.startswith("id:"):
            return line.removeprefix("id:").strip()
    return model


def _merged(path: str, parts: list[bytes]) -> bytes:
    """The registries of several models as one: an entry that two models have stands once."""
    key = path.removesuffix(".yml")
    if len(parts) < 2:
        return parts[0] if parts else f"{key}: []\n".encode()
    document = parse_plain(path, parts[0])
    known = {entry["id"] for entry in plain(document.root).get(key) or ()}
    for part in parts[1:]:
        for entry in plain(parse_plain(path, part).root).get(key) or ():
            if entry["id"] not in known:
                document = append_item(document, (key,), entry)
                known.add(entry["id"])
    return document.text.encode("utf-8")


COMMENTS = {"sv": "# Det som gäller för hela samverka-mappen\n", "en": "# What holds for the whole repository\n"}


def _settings(language: str, domain: str) -> bytes:
    document = parse_plain("samverka.yml", COMMENTS.get(language, COMMENTS["en"]).encode())
    document = set_key(document, ("format",), 1)
    for key, value in (("language", language), ("timezone", "Europe/Stockholm"), ("domain", domain)):
        document = set_key(document, (key,), value)
    return document.text.encode("utf-8")
