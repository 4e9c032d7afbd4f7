"""Signing, verifying, and noticing that something was changed."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import av
import numpy as np
import pytest
from sample_film import CLAIM

from aozora.film.errors import InvalidInput, OutputFailed, StageFailed
from aozora.trust.boxes import account_of, outer_boxes, seal
from aozora.trust.identity import local_anchors, signing_credential, state_folder, utc_now
from aozora.trust.provenance import LocalSigner, NullSigner, prompt_hash, verify


def _decoded(path: Path) -> list[bytes]:
    with av.open(str(path)) as container:
        return [frame.to_ndarray().tobytes() for frame in container.decode()]


def test_a_signed_film_is_valid_and_says_what_was_claimed(signed_film: Path, signer: LocalSigner) -> None:
    verdict = verify(signed_film, signer.anchors())
    assert (verdict.state, verdict.signer, verdict.failures) == ("valid", "trusted", ())
    facts = verdict.facts
    assert facts["generator"] == "Aozora/0.1.0"
    assert facts["actions"] == ["c2pa.created"]
    assert facts["source_type"] == "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"
    assert facts["prompt_sha256"] == prompt_hash("a glass marble")
    assert (facts["engine"], facts["engine_version"], facts["settings"]) == ("world", "0.1.0", dict(CLAIM.settings))


def test_without_the_anchor_the_signer_is_unknown(signed_film: Path, tmp_path: Path, plain_film: Path) -> None:
    assert (verify(signed_film).state, verify(signed_film).signer) == ("valid", "unknown")
    other = LocalSigner(tmp_path)
    other.sign(plain_film, tmp_path / "other.mp4", CLAIM)
    assert verify(signed_film, other.anchors()).signer == "unknown"
    assert verify(tmp_path / "other.mp4", other.anchors()).signer == "trusted"


def test_signing_changes_neither_picture_nor_sound_and_keeps_the_index_first(plain_film: Path, signed_film: Path) -> None:
    assert _decoded(plain_film) == _decoded(signed_film)
    order = [box.type for box in outer_boxes(signed_film)]
    assert order.index("moov") < order.index("mdat")
    assert account_of(plain_film) == account_of(signed_film)


def test_a_neural_film_says_so_and_carries_its_thumbnail(plain_film: Path, tmp_path: Path, signer: LocalSigner) -> None:
    from PIL import Image

    Image.new("RGB", (32, 24), (10, 120, 240)).save(tmp_path / "thumb.jpg")
    claim = replace(CLAIM, trained=True, thumbnail=(tmp_path / "thumb.jpg").read_bytes())
    signer.sign(plain_film, tmp_path / "film.mp4", claim)
    verdict = verify(tmp_path / "film.mp4", signer.anchors())
    assert verdict.ok
    assert verdict.facts["source_type"].endswith("/trainedAlgorithmicMedia")
    assert (tmp_path / "thumb.jpg").read_bytes() in (tmp_path / "film.mp4").read_bytes()


def test_one_changed_byte_anywhere_makes_it_invalid(signed_film: Path, signer: LocalSigner, tmp_path: Path) -> None:
    block = signed_film.read_bytes()
    changed = tmp_path / "changed.mp4"
    rng = np.random.default_rng(5)
    for box in outer_boxes(signed_film):
        many = {"uuid": 250, "moov": 60, "mdat": 60}.get(box.type, 12)
        places = {0, 4, 8, box.size - 1, *rng.integers(0, box.size, many).tolist()} & set(range(box.size))
        for place in sorted(places):
            damaged = bytearray(block)
            damaged[box.offset + place] ^= 1 << int(rng.integers(8))
            changed.write_bytes(damaged)
            verdict = verify(changed, signer.anchors())
            assert verdict.state in ("invalid", "no manifest"), (box, place)
            assert verdict.failures or verdict.state == "no manifest"
            assert verdict.signer == "none"


def test_a_missing_seal_and_a_second_one_are_noticed(signed_film: Path, signer: LocalSigner, tmp_path: Path) -> None:
    block = signed_film.read_bytes()
    changed = tmp_path / "changed.mp4"
    changed.write_bytes(block[:-56])
    assert verify(changed, signer.anchors()).failures == ("container: the seal does not fit",)
    seal(changed)
    assert verify(changed, signer.anchors()).ok
    changed.write_bytes(block[:-1] + b"x")
    assert not verify(changed, signer.anchors()).ok


@pytest.mark.parametrize("extra", [b"trail", (16).to_bytes(4, "big") + b"free" + b"hidden!!", (8).to_bytes(4, "big") + b"mfra"])
def test_what_is_appended_is_noticed(signed_film: Path, signer: LocalSigner, tmp_path: Path, extra: bytes) -> None:
    (tmp_path / "more.mp4").write_bytes(signed_film.read_bytes() + extra)
    assert verify(tmp_path / "more.mp4", signer.anchors()).state == "invalid"


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.999])
def test_a_truncated_film_is_invalid(signed_film: Path, signer: LocalSigner, tmp_path: Path, share: float) -> None:
    block = signed_film.read_bytes()
    (tmp_path / "cut.mp4").write_bytes(block[: int(len(block) * share)])
    verdict = verify(tmp_path / "cut.mp4", signer.anchors())
    assert verdict.state == "invalid"
    assert "cut off" in verdict.failures[0]


def test_an_unsigned_film_has_no_manifest(plain_film: Path, tmp_path: Path) -> None:
    assert verify(plain_film).state == "no manifest"
    NullSigner().sign(plain_film, tmp_path / "named.mp4", CLAIM)
    assert (tmp_path / "named.mp4").read_bytes() == plain_film.read_bytes()
    assert not verify(tmp_path / "named.mp4").ok


def test_what_is_no_film_is_invalid_input(tmp_path: Path) -> None:
    (tmp_path / "words.mp4").write_text("not a film, whatever its name says")
    (tmp_path / "empty.mp4").write_bytes(b"")
    for name in ("words.mp4", "empty.mp4", "missing.mp4", "."):
        with pytest.raises(InvalidInput) as caught:
            verify(tmp_path / name)
        assert caught.value.field == "file"


def test_keys_are_private_kept_and_never_overwritten(tmp_path: Path) -> None:
    first = signing_credential(tmp_path, utc_now())
    before = {path: path.read_bytes() for path in (tmp_path / "signing").iterdir()}
    assert {path.stat().st_mode & 0o777 for path in before if path.suffix == ".key"} == {0o600}
    assert sorted(path.suffix for path in before) == [".key", ".key", ".pem", ".pem"]
    assert signing_credential(tmp_path, utc_now()) == first
    assert {path: path.read_bytes() for path in (tmp_path / "signing").iterdir()} == before


def test_an_expired_certificate_is_issued_anew_by_the_same_root(tmp_path: Path, plain_film: Path) -> None:
    now = utc_now()
    old = signing_credential(tmp_path, now - timedelta(days=365 * 10))
    anchors = local_anchors(tmp_path)
    new = signing_credential(tmp_path, now)
    assert not old.holds(now)
    assert new.holds(now, days=365)
    assert new.key != old.key
    assert local_anchors(tmp_path) == anchors
    LocalSigner(tmp_path).sign(plain_film, tmp_path / "film.mp4", CLAIM)
    assert verify(tmp_path / "film.mp4", anchors).signer == "trusted"


def test_an_expired_root_stays_an_anchor_beside_the_new_one(tmp_path: Path) -> None:
    now = utc_now()
    signing_credential(tmp_path, now - timedelta(days=365 * 21))
    new = signing_credential(tmp_path, now)
    assert new.holds(now)
    assert local_anchors(tmp_path).count(b"BEGIN CERTIFICATE") == 2


def test_many_may_sign_at_first_use(tmp_path: Path, plain_film: Path) -> None:
    signer = LocalSigner(tmp_path / "state")
    finals = [tmp_path / f"{number}.mp4" for number in range(6)]
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda final: signer.sign(plain_film, final, CLAIM), finals))
    assert {verify(final, signer.anchors()).signer for final in finals} == {"trusted"}


def test_a_damaged_certificate_is_named(tmp_path: Path) -> None:
    signing_credential(tmp_path, utc_now())
    leaf = next((tmp_path / "signing").glob("leaf-*.pem"))
    leaf.write_bytes(b"-----BEGIN CERTIFICATE-----\nno\n")
    with pytest.raises(StageFailed, match="leaf-"):
        signing_credential(tmp_path, utc_now())


def test_a_state_folder_that_cannot_be_written_is_output_failed(tmp_path: Path, plain_film: Path) -> None:
    (tmp_path / "state").write_text("a file where the folder should be")
    with pytest.raises(OutputFailed) as caught:
        LocalSigner(tmp_path / "state").sign(plain_film, tmp_path / "film.mp4", CLAIM)
    assert caught.value.field == "signing"
    assert not (tmp_path / "film.mp4").exists()


def test_a_damaged_film_is_not_signed(tmp_path: Path, plain_film: Path, signer: LocalSigner) -> None:
    (tmp_path / "half.mp4").write_bytes(plain_film.read_bytes()[:5000])
    for name in ("half.mp4", "missing.mp4"):
        with pytest.raises(StageFailed, match="damaged"):
            signer.sign(tmp_path / name, tmp_path / "film.mp4", CLAIM)
    assert not (tmp_path / "film.mp4").exists()


def test_failures_are_told_in_words(signed_film: Path, signer: LocalSigner, tmp_path: Path) -> None:
    block = bytearray(signed_film.read_bytes())
    block[-100] ^= 1
    (tmp_path / "changed.mp4").write_bytes(block)
    failures = verify(tmp_path / "changed.mp4", signer.anchors()).failures
    assert failures == ("picture, sound or their index were changed (assertion.bmffHash.mismatch)",)


def test_the_state_folder_follows_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("AOZORA_HOME", str(tmp_path / "home"))
    assert state_folder() == tmp_path / "home"
    monkeypatch.delenv("AOZORA_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert state_folder() == tmp_path / "data" / "aozora"
    monkeypatch.delenv("XDG_DATA_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert state_folder() == tmp_path / ".local" / "share" / "aozora"


FULL_DISK = """
import resource, sys
from pathlib import Path
sys.path.insert(0, {tests!r})
from sample_film import CLAIM
from aozora.film.errors import OutputFailed
from aozora.trust.provenance import LocalSigner
folder = Path(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (12_000, 12_000))
try:
    LocalSigner(folder / "state").sign(Path(sys.argv[2]), folder / "films" / "film.mp4", CLAIM)
except OutputFailed as error:
    print(error)
"""


def test_a_full_disk_is_told_and_leaves_nothing_under_the_final_name(tmp_path: Path, plain_film: Path) -> None:
    assert os.stat(plain_film).st_size > 12_000
    script = FULL_DISK.format(tests=str(Path(__file__).parent))
    run = [sys.executable, "-c", script, str(tmp_path), str(plain_film)]
    told = subprocess.run(run, capture_output=True, text=True, check=True).stdout
    assert "cannot write" in told
    assert "film.mp4: File too large" in told
    assert not list((tmp_path / "films").iterdir())
