"""Calls a context by a few words: `work, 4 to 9 degrees, rain`."""

from recommender.context.context import Context


def context_name(context: Context | None) -> str:
    """What was said, the occasion first; `any day` where nothing was."""
    if context is None or context.empty:
        return "any day"
    weather = [word for word, said in (("rain", context.rain), ("wind", context.wind)) if said]
    words = [context.occasion, context.dress_code, context.season, _degrees(context), *weather]
    return ", ".join(word for word in words if word) or "what was asked"


def _degrees(context: Context) -> str | None:
    low, high = context.coldest, context.warmest
    if low is None or high is None:
        return None
    return f"{low:g} degrees" if low == high else f"{low:g} to {high:g} degrees"
