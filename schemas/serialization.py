"""A plan as JSON bytes and back."""

from schemas.plan import Plan


def plan_to_json(plan: Plan) -> bytes:
    """UTF-8 JSON of a plan: keys in the models' order, letters unescaped, one space of indent, a newline at the end.

    The same plan gives the same bytes.
    """
    return plan.model_dump_json(indent=1).encode() + b"\n"


def plan_from_json(data: bytes | str) -> Plan:
    """The plan that a JSON text holds.

    Raises pydantic.ValidationError where the text is no JSON or is not a plan.
    """
    return Plan.model_validate_json(data)
