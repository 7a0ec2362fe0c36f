"""What a record may hold where, told to those who read its lines and know no model."""

from __future__ import annotations

from functools import cache

from casefiles.core.model import Model
from casefiles.core.model.base import FieldShape
from casefiles.core.nodes import Plan


@cache
def plan_of(model: type[Model]) -> Plan:
    """Return the plan of the mappings that a model is made of."""
    return Plan({key: _below(shape) for key, shape in model.shape.items()})


def _below(shape: FieldShape) -> Plan:
    keys = plan_of(shape.model).keys if shape.model else {}
    is_named = bool(shape.model and shape.model.keyed_by)
    return Plan(keys, is_list=shape.is_list and not is_named, is_named=is_named)
