"""A film in the words of the Videos API."""

from typing import Any

from aozora.studio.service.tables import VideoRow
from aozora.studio.service.videos import error_of

