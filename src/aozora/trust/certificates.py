"""X.509 certificates for signing films, after the certificate profile of the C2PA specification: ES256 throughout."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from aozora.film.errors import StageFailed

_ROOT_YEARS, _LEAF_YEARS = 20, 10
"""Long, because without a time-stamping authority a signature is good only as long as its certificate."""


@dataclass(frozen=True)
class Credential:
    """A private key and the certificates that vouch for it, leaf first, all in PEM."""

    key: bytes
    chain: bytes

    @property
    def leaf(self) -> x509.Certificate:
        """The certificate of the key itself."""
        return x509.load_pem_x509_certificates(self.chain)[0]

    @property
    def fingerprint(self) -> str:
        """The first 16 hexadecimal digits of the SHA-256 of the leaf."""
        return self.leaf.fingerprint(hashes.SHA256()).hex()[:16]

    def holds(self, now: datetime, days: int = 0) -> bool:
        """Whether the leaf is valid now and for `days` more."""
        leaf = self.leaf
        return leaf.not_valid_before_utc <= now and now + timedelta(days=days) < leaf.not_valid_after_utc


def make_root(now: datetime) -> Credential:
    """A new certificate authority that signs itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = _name("Aozora local root")
    return Credential(_pem(key), _issue((name, key.public_key()), (name, key), now, None))


def make_leaf(root: Credential, now: datetime) -> Credential:
    """A new signing certificate, vouched for by `root`."""
    key = ec.generate_private_key(ec.SECP256R1())
    issuer = (root.leaf.subject, _private(root.key))
    return Credential(_pem(key), _issue((_name("Aozora local signer"), key.public_key()), issuer, now, root) + root.chain)


def _issue(
    subject: tuple[x509.Name, ec.EllipticCurvePublicKey],
    issuer: tuple[x509.Name, ec.EllipticCurvePrivateKey],
    now: datetime,
    root: Credential | None,
) -> bytes:
    authority = root is None
    begin = now - timedelta(days=1)
    end = now + timedelta(days=365 * (_ROOT_YEARS if authority else _LEAF_YEARS))
    if root is not None:
        begin, end = max(begin, root.leaf.not_valid_before_utc), min(end, root.leaf.not_valid_after_utc)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject[0])
        .issuer_name(issuer[0])
        .public_key(subject[1])
        .serial_number(x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(end)
        .add_extension(x509.BasicConstraints(authority, 0 if authority else None), critical=True)
        .add_extension(_usage(authority), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(subject[1]), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer[1].public_key()), critical=False)
    )
    if not authority:  # C2PA validators accept e-mail protection among the purposes of a claim signer
        builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), critical=False)
    return builder.sign(issuer[1], hashes.SHA256()).public_bytes(Encoding.PEM)


def _usage(authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not authority,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=authority,
        crl_sign=authority,
        encipher_only=False,
        decipher_only=False,
    )


def _name(common: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Aozora (self-hosted)"),
            x509.NameAttribute(NameOID.COMMON_NAME, common),
        ]
    )


def _pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def _private(pem: bytes) -> ec.EllipticCurvePrivateKey:
    key = load_pem_private_key(pem, None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise StageFailed("the signing key must be an elliptic curve key", field="signing")
    return key
