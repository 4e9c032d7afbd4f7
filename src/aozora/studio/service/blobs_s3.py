"""Blobs in an S3-compatible bucket; the only place that touches boto3."""

import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

from aozora.film.errors import InvalidInput, MissingDependency, OutputFailed
from aozora.studio.service.blobs import CHUNK, Blob

_ABSENT = {"404", "NoSuchKey", "NotFound"}


class BucketBlobs:
    """Blobs as objects of a bucket. Credentials come from where boto3 finds them (environment, profile, instance)."""

    def __init__(self, client: Any, bucket: str, prefix: str) -> None:
        self._client, self._bucket, self._prefix = client, bucket, prefix

    @classmethod
    def of(cls, url: str) -> Self:
        """The store of `s3://bucket/prefix?endpoint=URL&region=NAME`."""
        try:
            boto3: Any = importlib.import_module("boto3")
        except ModuleNotFoundError as cause:
            raise MissingDependency("s3:// needs boto3: pip install 'aozora[server]'", field="AOZORA_STORAGE_URL") from cause
        parts = urlsplit(url)
        options = {name: values[-1] for name, values in parse_qs(parts.query).items()}
        if not parts.netloc or set(options) - {"endpoint", "region"}:
            raise InvalidInput("must be s3://BUCKET/PREFIX?endpoint=URL&region=NAME", field="AOZORA_STORAGE_URL")
        client = boto3.client("s3", endpoint_url=options.get("endpoint"), region_name=options.get("region"))
        prefix = parts.path.strip("/")
        return cls(client, parts.netloc, f"{prefix}/" if prefix else "")

    def put(self, name: str, file: Path) -> None:
        try:
            self._client.upload_file(str(file), self._bucket, self._prefix + name)
        except Exception as cause:  # boto3 raises classes that it makes at run time
            raise OutputFailed(f"cannot store {name}: {cause}", field="storage") from cause

    def find(self, name: str) -> Blob | None:
        key = self._prefix + name
        try:
            head = self._client.head_object(Bucket=self._bucket, Key=key)
        except self._client.exceptions.ClientError as cause:
            if str(cause.response.get("Error", {}).get("Code")) in _ABSENT:
                return None
            raise OutputFailed(f"cannot look for {name}: {cause}", field="storage") from cause
        return Blob(int(head["ContentLength"]), str(head["ETag"]).strip('"'), lambda start, end: self._read(key, start, end))

    def drop(self, prefix: str) -> None:
        pages = self._client.get_paginator("list_objects_v2").paginate(Bucket=self._bucket, Prefix=self._prefix + prefix)
        for page in pages:
            for item in page.get("Contents", []):
                self._client.delete_object(Bucket=self._bucket, Key=item["Key"])

    def _read(self, key: str, start: int, end: int) -> Iterator[bytes]:
        if start >= end:
            return
        answer = self._client.get_object(Bucket=self._bucket, Key=key, Range=f"bytes={start}-{end - 1}")
        yield from answer["Body"].iter_chunks(CHUNK)
