"""The answer in the shape that page, command and API share."""

from typing import Any

from recommender.looks import Completion, Look


def completion_to_dict(completion: Completion) -> dict[str, Any]:
    """Looks, what was relaxed, and the versions that made them, ready for JSON."""
    return {
        "looks": [look_to_dict(look) for look in completion.looks],
        "relaxed": list(completion.relaxed),
        "model": completion.model,
        "encoder": "+".join(completion.encoders),
    }


def look_to_dict(look: Look) -> dict[str, Any]:
    """One look, ready for JSON; probabilities with four digits, so that they read and compare well."""
    return {
        "score": _rounded(look.score),
        "items": [
            {
                "slot": str(item.slot),
                "item": item.item,
                "type": item.type,
                "from": item.source,
                "given": item.given,
                "blame": _rounded(item.blame),
            }
            for item in look.items
        ],
        "pairs": [
            {
                "items": list(pair.items),
                "compatibility": _rounded(pair.compatibility),
                "contribution": _rounded(pair.contribution),
            }
            for pair in look.pairs
        ],
        "reasons": [
            {"kind": each.kind, "text": each.text, "items": list(each.items)} for each in look.reasons
        ],
        "swaps": [
            {
                "slot": str(swap.slot),
                "replaces": swap.replaces,
                "item": swap.item,
                "gain": _rounded(swap.gain),
            }
            for swap in look.swaps
        ],
    }


def _rounded(value: float) -> float:
    return round(float(value), 4)
