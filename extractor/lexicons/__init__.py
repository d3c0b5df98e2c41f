"""Lexicons: words as reviewed YAML, one concept a file; a domain expert edits them without reading code."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from extractor.errors import LexiconError

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML built without libyaml
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]


@cache
def load(name: str) -> Any:
    """The content of ``extractor/lexicons/<name>.yaml``.

    Raises LexiconError where the file is missing or is no YAML.
    """
    resource = files(__name__).joinpath(f"{name}.yaml")
    try:
        return yaml.load(resource.read_text(encoding="utf-8"), Loader=_Loader)
    except (OSError, yaml.YAMLError) as error:
        raise LexiconError(f"{name}.yaml: {error}") from error
