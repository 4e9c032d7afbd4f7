"""Where the camera stands so that words can be read."""

from collections.abc import Sequence

from aozora.film.screenplay import CameraPlan, ScreenText

_FAR = ("wide shot", "full shot", "extreme wide shot", "establishing shot", "medium wide shot", "medium shot")


def readable(plan: CameraPlan, texts: Sequence[ScreenText]) -> CameraPlan:
    """A plan that brings words on clothes and things near and words on the ground under the camera; what a prompt asks for
    exactly (a path) comes first."""
    if plan.path is not None:
        return plan
    if any(text.medium == "shirt" for text in texts) and plan.framing in _FAR:
        return plan.model_copy(
            update={"framing": "medium close-up", "angle": "front view" if plan.angle == "eye level" else plan.angle}
        )
    if any(text.medium == "book" and text.on for text in texts) and plan.angle == "eye level":
        return plan.model_copy(update={"angle": "high angle", "framing": "close-up"})
    if any(text.medium == "plate" for text in texts):
        return plan.model_copy(update={"framing": "close-up" if plan.framing in _FAR else plan.framing})
    if any(text.medium == "sand" for text in texts) and plan.angle == "eye level":
        return plan.model_copy(update={"angle": "high angle"})
    return plan
