"""`samverka model`: the governance models, and what is wrong with one of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from samverka.cli.shape import (
    Argument,
    Context,
    Exit,
    Globals,
    JsonFlag,
    Noun,
    a_day,
)
from samverka.cli.words import _, language, say
from samverka.output.terminal import Screen, Table
from samverka.text import T, plural

if TYPE_CHECKING:
    from samverka.domain.governance import Figure, Stage

app = Noun(_("Governance models: what a kind of collaboration has agreed on, as data."))

CHECK = _("""What is wrong with a governance model, for the one who writes it; without a name, with those of this repository.

Example: samverka model check models/egen

Exit code 0: nothing wrong, or only advice. 1: errors. 2: wrong use.""")
LIST = _("""The models that can be used here.

Example: samverka model list""")
SHOW = _("""One model: its forum types with their figures and clauses, and the stages of its paths.

Example: samverka model show egen""")

FIGURES = _("""The figures that a model can say, and how the value of each is written.

Example: samverka model figures""")


@app.command("check", help=CHECK)
def check(
    ctx: Context,
    model: Annotated[
        str | None, Argument(metavar=_("[NAME|FOLDER]"), help=_("A model's name, or the folder of one."))
    ] = None,
    json: JsonFlag = False,
) -> None:
    from samverka.actions import model as actions
    from samverka.diagnostics import Severity
    from samverka.output.findings import as_text, finding_data

    options: Globals = ctx.obj
    checked = actions.check(options.directory, model, a_day("--today", options.today))
    found = [diagnostic for one in checked for diagnostic in one.diagnostics]
    if json:
        from samverka.output.data import print_data

        findings = [finding_data(diagnostic, language()) for diagnostic in found]
        print_data("model-check", {"models": [one.name for one in checked], "findings": findings})
    else:
        screen = Screen()
        for diagnostic in found:
            for line in as_text(diagnostic, {}, language()):
                screen.line(line)
        errors = sum(d.severity is Severity.ERROR for d in found)
        names = ", ".join(one.name for one in checked)
        screen.line(
            say(
                T(
                    "{names}: {errors}, {warnings}",
                    names=names,
                    errors=plural(errors, T("{n} error"), T("{n} errors"))(n=errors),
                    warnings=plural(len(found) - errors, T("{n} warning"), T("{n} warnings"))(n=len(found) - errors),
                )
            )
        )
    if any(d.severity is Severity.ERROR for d in found):
        raise Exit(1)


@app.command("list", help=LIST)
def list_(ctx: Context, json: JsonFlag = False) -> None:
    from samverka.actions import model as actions
    from samverka.output.data import model_data, print_data

    found = actions.models(ctx.obj.directory)
    if json:
        print_data("model-list", {"models": [model_data(listed) for listed in found]})
        return
    table = Table([say(h) for h in (T("model"), T("what it is"), T("version"), T("from"))])
    for listed in found:
        where = T("this repository") if listed.own else T("the program")
        table.add(listed.model.name, _said(listed.model.title), str(listed.model.version), say(where))
    Screen().table(table)


@app.command("show", help=SHOW)
def show(
    ctx: Context,
    model: Annotated[str, Argument(metavar=_("MODEL"), help=_("The model's name."))],
    json: JsonFlag = False,
) -> None:
    from samverka.actions import model as actions
    from samverka.output.data import model_data, print_data

    listed = actions.model(ctx.obj.directory, model)
    if json:
        print_data("model", {"model": model_data(listed)})
        return
    screen, found = Screen(), listed.model
    screen.heading(f"{_said(found.title)} ({found.name}, {found.version})")
    if found.about:
        screen.line(_said(found.about))
    _figures(screen, found.figures)
    for kind in found.forum_types.values():
        screen.line()
        screen.heading(f"{_said(kind.title)} ({kind.name})")
        _figures(screen, kind.figures)
        for part in kind.agenda:
            screen.line(f"  · {_said(part.title)}{_rests(part.cite, part.assumption)}")
    for path in found.paths.values():
        screen.line()
        screen.heading(say(T("stages of {kind}", kind=path.kind)))
        for stage in path.stages:
            _stage(screen, stage)


@app.command("figures", help=FIGURES)
def figures(ctx: Context, json: JsonFlag = False) -> None:
    from samverka.cli.figures import FIGURE_WORDS
    from samverka.domain import governance

    found = {name: governance.figure_shape(name) for name in governance.FIGURES}
    if json:
        from samverka.output.data import print_data

        rows = [
            {"name": name, "says": FIGURE_WORDS[name].say("en"), "written": how.say("en")}
            for name, how in found.items()
        ]
        print_data("model-figures", {"figures": rows})
        return
    table = Table([say(h) for h in (T("figure"), T("what it says"), T("how its value is written"))])
    for name, how in found.items():
        table.add(name, say(FIGURE_WORDS[name]), say(how))
    Screen().table(table)


def _figures(screen: Screen, figures: dict[str, Figure]) -> None:
    from samverka.cli.figures import FIGURE_WORDS, figure_words

    for name, figure in figures.items():
        words = say(FIGURE_WORDS[name]) if name in FIGURE_WORDS else name
        screen.line(f"- {words}: {figure_words(name, figure)}{_rests(figure.cite, figure.assumption)}")


def _stage(screen: Screen, stage: Stage) -> None:
    screen.line(f"{stage.number}. {_said(stage.name)} ({stage.id}){_rests(stage.cite, stage.assumption)}")
    for ask in stage.asks:
        screen.line(f"   - {_said(ask.question)}{_rests(ask.cite, ask.assumption)}")


def _rests(cite: tuple[str, ...], assumption: str) -> str:
    words = [*cite, *([say(T("assumption"))] if assumption else [])]
    return f" [{', '.join(words)}]" if words else ""


def _said(words: dict[str, str]) -> str:
    return words.get(language()) or words.get("en") or next(iter(words.values()), "")
