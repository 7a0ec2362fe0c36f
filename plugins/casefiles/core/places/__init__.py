"""Every place that names something of an archive, and how another name is written there."""

from casefiles.core.places.handwritten import renamed_on_page
from casefiles.core.places.records import Place, places_in, write_name

__all__ = ["Place", "places_in", "renamed_on_page", "write_name"]
