"""The errors of Aozora, each with the field that it concerns.

AozoraError
├── InvalidInput         what was asked cannot be (exit code 2): a field and what is allowed there
├── MissingDependency    something that this machine lacks
├── StageFailed          a stage could not do its work (engine, renderer, voice, encoder)
├── OutputFailed         a file could not be written (disk full, no permission)
├── Blocked              moderation stopped the prompt or the pictures
└── Cancelled            somebody asked to stop
"""


class AozoraError(Exception):
    """An error that is told to the user as one line; `field` names the setting, option or part it concerns."""

    exit_code = 1

    def __init__(self, message: str, *, field: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.field = field

    def __str__(self) -> str:
        return f"{self.field}: {self.message}" if self.field else self.message


class InvalidInput(AozoraError):
    """Something asked for is outside what is allowed; the message says what is."""

    exit_code = 2


class MissingDependency(AozoraError):
    """A library, program or file that this machine lacks."""


class StageFailed(AozoraError):
    """A stage of the production could not do its work."""


class OutputFailed(AozoraError):
    """A result could not be written; nothing half written stays under its final name."""


class Blocked(AozoraError):
    """Moderation stopped the production."""


class Cancelled(AozoraError):
    """The production was cancelled from outside."""

    exit_code = 130

    def __init__(self, message: str = "cancelled") -> None:
        super().__init__(message)
