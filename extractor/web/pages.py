"""Pages from templates: every value is escaped, nothing is fetched when a page is opened."""

from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any, Final

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from extractor.web.layers import COLOURS, NAMES

PACKAGE: Final = "extractor.web"


@dataclass(frozen=True, slots=True)
class Script:
    """A script of our own and the source expression by which a Content-Security-Policy allows it and no other."""

    text: Markup
    allowed_as: str


@cache
def script(name: str) -> Script:
    """The script ``templates/<name>`` of this package. It is no template: what a page tells it stands in the page as JSON."""
    text = files(PACKAGE).joinpath("templates", name).read_text(encoding="utf-8")
    digest = b64encode(sha256(text.encode()).digest()).decode()
    return Script(Markup(text), f"'sha256-{digest}'")  # noqa: S704 (our own file)


def render(package: str, template: str, language: str, **values: Any) -> str:
    """The page that ``templates/<template>`` of a package makes of the values; its templates may include those of this one.

    Args:
        package: the package whose ``templates`` folder is looked in first, ``extractor.evaluation``.
        template: name of the file.
        language: ``vi`` or ``en``; the template has it as ``language``.
        values: what the template names; a name without a value is an error.
    """
    page = _environment(package).get_template(template)
    return page.render(language=language, layer_names=NAMES[language], layer_colours=_css_colours(), **values)


@cache
def _environment(package: str) -> Environment:
    loader = ChoiceLoader([PackageLoader(package), PackageLoader(PACKAGE)])
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    return environment


def _css_colours() -> dict[str, str]:
    return {layer.value: "rgb({} {} {})".format(*colour) for layer, colour in COLOURS.items()}
