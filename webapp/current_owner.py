"""Says whose request this is: the only place that knows."""

LOCAL_OWNER_ID = "own_local"
LOCAL_OWNER_NAME = "me"


def current_owner_id() -> str:
    """The owner whose wardrobes and looks this request or command is about.

    One local person for now; accounts come later and change this function only.
    """
    return LOCAL_OWNER_ID
