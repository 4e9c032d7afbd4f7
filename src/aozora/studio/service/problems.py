"""Why a request to the service is refused, in the words of the Videos API; HTTP is made of it at one boundary."""

from typing import Literal

from aozora.film.errors import AozoraError

ProblemKind = Literal[
    "invalid",
    "unauthorized",
    "forbidden",
    "not_found",
    "conflict",
    "too_large",
    "media_type",
    "rate_limited",
    "quota",
    "unavailable",
]


STATUS: dict[ProblemKind, int] = {
    "invalid": 400,
    "unauthorized": 401,
    "forbidden": 403,
    "not_found": 404,
    "conflict": 409,
    "too_large": 413,
    "media_type": 415,
    "rate_limited": 429,
    "quota": 429,
    "unavailable": 503,
}
"""HTTP status by kind of problem."""


class Problem(AozoraError):
    """A refusal. `field` is the parameter that it concerns, `code` the machine-readable reason.

    `retry` says whether a client gains anything by trying again; `retry_after_s` when.
    """

    def __init__(
        self,
        message: str,
        *,
        kind: ProblemKind = "invalid",
        field: str | None = None,
        code: str | None = None,
        retry_after_s: float | None = None,
    ) -> None:
        super().__init__(message, field=field)
        self.kind: ProblemKind = kind
        self.code = code
        self.retry_after_s = retry_after_s


def one_of(field: str, value: object, allowed: tuple[str, ...]) -> Problem:
    """The refusal of a value outside an enumeration, worded as the Videos API words it."""
    quoted = [f"'{each}'" for each in allowed]
    listed = f"{', '.join(quoted[:-1])}, and {quoted[-1]}" if len(quoted) > 2 else " and ".join(quoted)
    return Problem(f"Invalid value: '{value}'. Supported values are: {listed}.", field=field, code="invalid_value")
