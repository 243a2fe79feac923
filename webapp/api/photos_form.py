"""A form with photos."""

from apiflask.fields import UploadFile
from pydantic import BaseModel, Field


class PhotosForm(BaseModel):
    """One or more photos: JPEG, PNG, WebP or HEIC."""

    photos: list[UploadFile] = Field(min_length=1)
