"""The chat planner: asks the model, mends what it says, and steps aside for the embedded planner when that does not work."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, cast

from aozora.director.chat.draft import Unusable
from aozora.director.chat.endpoint import Away, Conversation, Endpoint
from aozora.director.chat.repair import Repaired, Workshop
from aozora.director.chat.request import Message, again, messages, plain, structured
from aozora.director.direct import EmbeddedPlanner
from aozora.director.meaning.vocabulary import Vocabulary
from aozora.director.plan.timing import LineSeconds
from aozora.film.brief import Brief
from aozora.film.catalogue import Catalogue
from aozora.film.errors import StageFailed
from aozora.film.screenplay import Screenplay
from aozora.film.watch import Watch

ATTEMPTS = 2
"""Answers that are read before the model is given up."""

_PLAINER = (400, 422)
"""Statuses of endpoints that do not know structured output, temperature or seed."""

_TOLD = 4
"""Changes to an answer that are told one by one."""


class ChatPlanner:
    """Lets a language model write the screenplay. Asked for by name it is that one or `StageFailed`; else the embedded planner
    takes over when the model is away, and the watch hears why."""

    def __init__(self, endpoint: Endpoint, *, by_name: bool = False) -> None:
        self._endpoint = endpoint
        self._by_name = by_name

    def direct(self, brief: Brief, catalogue: Catalogue, line_seconds: LineSeconds, watch: Watch = Watch()) -> Screenplay:
        # The embedded planner also checks the references, and reads the words that the model passes over.
        own = EmbeddedPlanner().direct(brief, catalogue, line_seconds, watch)
        try:
            repaired = self._ask(Workshop(brief, Vocabulary(catalogue), line_seconds, own), catalogue, watch)
        except Away as away:
            if self._by_name:
                raise StageFailed(f"the chat planner {away}", field="planner") from None
            watch.say(f"the chat planner {away}; the embedded planner reads the prompt instead")
            return own
        if repaired.changes:
            more = len(repaired.changes) - _TOLD
            rest = f" and {more} more" if more > 0 else ""
            watch.say(_printable(f"the chat planner's answer was mended: {'; '.join(repaired.changes[:_TOLD])}{rest}"))
        return repaired.screenplay

    def _ask(self, workshop: Workshop, catalogue: Catalogue, watch: Watch) -> Repaired:
        conversation = _Dialogue(Conversation(self._endpoint, watch.check), self._endpoint.model, workshop.brief.settings.seed)
        said = messages(workshop.brief, catalogue)
        problem = ""
        for _ in range(ATTEMPTS):
            answer = conversation.answer(said)
            try:
                return workshop.repair(answer, f"chat:{self._endpoint.model}")
            except Unusable as unusable:
                problem = str(unusable)
                said = again(said, answer, problem)
        raise Away(f"gave no valid screenplay in {ATTEMPTS} answers ({_printable(problem[:200])})")


class _Dialogue:
    """Speaks the protocol: full requests as long as the endpoint takes them, then plain ones."""

    def __init__(self, conversation: Conversation, model: str, seed: int) -> None:
        self._conversation, self._model, self._seed = conversation, model, seed
        self._plain = False

    def answer(self, said: Sequence[Message]) -> str:
        if not self._plain:
            try:
                return _content(self._conversation.ask(structured(self._model, said, self._seed)))
            except Away as away:
                if away.status not in _PLAINER:
                    raise
                self._plain = True
        return _content(self._conversation.ask(plain(self._model, said)))


def _content(answer: bytes) -> str:
    """The text of the first choice in the answer of an endpoint."""
    try:
        whole: Any = json.loads(answer)
        message = cast(Mapping[str, Any], whole["choices"][0]["message"])
        refused, content = message.get("refusal"), message.get("content")
    except (ValueError, RecursionError, LookupError, TypeError, AttributeError):
        raise Away("does not speak the chat protocol (its answer has no choices with a message)") from None
    if isinstance(content, list):
        pieces = cast(list[Any], content)
        content = "".join(str(cast(Mapping[str, Any], piece).get("text", "")) for piece in pieces if isinstance(piece, dict))
    if refused and not content:
        raise Away("refused to write this screenplay")
    if not isinstance(content, str):
        raise Away("answered without any text")
    return content


def _printable(text: str) -> str:
    """One line that no terminal takes for commands: the words come from a model."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
