"""Pages from templates: every value is escaped, nothing is fetched when a page is opened."""

from functools import cache
from typing import Any

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

from extractor.web.layers import COLOURS, NAMES


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
    loader = ChoiceLoader([PackageLoader(package), PackageLoader(__package__ or "extractor.web")])
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def _css_colours() -> dict[str, str]:
    return {layer.value: "rgb({} {} {})".format(*colour) for layer, colour in COLOURS.items()}
