"""Every sentence in Swedish, by its English id. One module for each layer; a sentence that several layers say stands in the lowest."""

from __future__ import annotations

from samverka.text.sv import actions, cli, domain, output, rules, store

LAYERS = {
    "domain": domain.MESSAGES,
    "rules": rules.MESSAGES,
    "store": store.MESSAGES,
    "actions": actions.MESSAGES,
    "output": output.MESSAGES,
    "cli": cli.MESSAGES,
}
MESSAGES: dict[str, str] = {"and": "och"} | {id: words for layer in LAYERS.values() for id, words in layer.items()}
