"""The answer in the shape that page, command and API share."""

from typing import Any

from recommender.blend import Parts
from recommender.looks import Completion, Look, Reason, Swap


def completion_to_dict(completion: Completion) -> dict[str, Any]:
    """Looks, what was relaxed, and the versions that made them, ready for JSON."""
    return {
        "looks": [look_to_dict(look) for look in completion.looks],
        "relaxed": list(completion.relaxed),
        "rules": list(completion.rules),
        "model": completion.model,
        "encoder": "+".join(completion.encoders),
    }


def look_to_dict(look: Look) -> dict[str, Any]:
    """One look, ready for JSON; probabilities with four digits, so that they read and compare well."""
    return {
        "score": _rounded(look.score),
        "interval": [_rounded(end) for end in look.interval],
        "sure": not look.unsure_because,
        "unsure_because": list(look.unsure_because),
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
        "reasons": [reason_to_dict(each) for each in look.reasons],
        "swaps": [swap_to_dict(swap) for swap in look.swaps],
        "parts": parts_to_dict(look.parts),
        "traded_off": list(look.traded_off),
        "costs": look.costs,
    }


def parts_to_dict(parts: Parts) -> dict[str, Any]:
    """What a score is blended from, ready for JSON."""
    return {
        "compatibility": _rounded(parts.compatibility),
        "preference": _rounded(parts.preference),
        "context": _rounded(parts.context),
        "weights": {"preference": parts.weights.preference, "context": parts.weights.context},
    }


def reason_to_dict(reason: Reason) -> dict[str, Any]:
    """One reason, ready for JSON."""
    return {"kind": reason.kind, "text": reason.text, "items": list(reason.items)}


def swap_to_dict(swap: Swap) -> dict[str, Any]:
    """One swap, ready for JSON."""
    return {
        "slot": str(swap.slot),
        "replaces": swap.replaces,
        "item": swap.item,
        "gain": _rounded(swap.gain),
    }


def _rounded(value: float) -> float:
    return round(float(value), 4)
