"""What a page has, read by a parser of HTML."""

import json
from typing import Any

from lxml import html


def found(page: str, path: str) -> Any:
    """What an XPath finds."""
    return html.fromstring(page).xpath(path)


def data_of(page: str) -> Any:
    """What the page's script reads."""
    return json.loads(found(page, "string(//script[@id='data'])"))
