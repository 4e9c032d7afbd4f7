"""`aozora doctor`: what this machine can do."""

import argparse
import json
from dataclasses import asdict


def run(parsed: argparse.Namespace) -> int:
    """Print the findings; 1 when something needed is missing."""
    from aozora.studio.doctor import examine

    findings = examine()
    if parsed.json:
        print(json.dumps([asdict(finding) for finding in findings], indent=2))
    else:
        for finding in findings:
            print(f"{'ok     ' if finding.ok else 'MISSING'} {finding.part:<24} {finding.text}")
    return 0 if all(finding.ok for finding in findings) else 1
