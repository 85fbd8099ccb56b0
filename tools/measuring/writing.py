"""A run's figures on disk: build/bench/<commit>-<time>.json."""

import json
import time

from .figures import from_json, to_json
from .machine import ROOT


class NotARun(Exception):
    """A file that tools/bench has not written."""


def write(run):
    folder = ROOT / "build" / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{run['commit']}-{time.strftime('%Y%m%dT%H%M%S', time.gmtime())}.json"
    whole = {**run, "figures": [to_json(figure) for figure in run["figures"]]}
    path.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path


def read(path):
    try:
        with open(path, encoding="utf-8") as file:
            run = json.load(file)
        return {**run, "figures": [from_json(each) for each in run["figures"]]}
    except OSError as error:
        raise NotARun(f"{path} cannot be read: {error.strerror}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise NotARun(f"{path} is no run that tools/bench has written") from error
