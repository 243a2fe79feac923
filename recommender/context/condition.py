"""When a rule holds: `rain`, `coldest < 5`, `modesty = covered`."""

import operator
from dataclasses import dataclass

from recommender.context.asked import Context

_COMPARE = {"<": operator.lt, ">": operator.gt}


@dataclass(frozen=True)
class Condition:
    """One property of a context (`field`) compared with a value; `yes` where it only has to be true."""

    field: str
    sign: str
    value: str

    def holds(self, context: Context) -> bool:
        """Whether the context meets it; what was not said meets nothing."""
        found = getattr(context, self.field)
        if self.sign in _COMPARE:
            return found is not None and bool(_COMPARE[self.sign](found, float(self.value)))
        return found == self.value if self.sign == "=" else bool(found)


def read_condition(text: str) -> Condition:
    """Read one cell; raises ValueError for a field that a context does not have or a sign not known."""
    field, sign, value = [*text.split(" ", 2), "", ""][:3]
    if not hasattr(Context(), field) or sign not in ("", "=", *_COMPARE):
        raise ValueError(f"{text!r} is no condition; write rain, coldest < 5 or modesty = covered")
    if sign in _COMPARE:
        float(value)
    return Condition(field, sign, value)
