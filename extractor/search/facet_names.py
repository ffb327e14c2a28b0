"""The facets and their names for readers."""

from collections.abc import Mapping
from typing import Literal, get_args

from extractor.ground.labels import Wording

FacetName = Literal[
    "unit", "award", "kind", "level", "grantor", "year", "place", "publisher", "status", "standing",
]  # fmt: skip

ALL_FACETS: tuple[FacetName, ...] = get_args(FacetName)

FACET_LABELS: Mapping[FacetName, Wording] = {
    "unit": Wording("Đơn vị", "Unit"),
    "award": Wording("Khen thưởng", "Award"),
    "kind": Wording("Loại", "Kind"),
    "level": Wording("Cấp", "Level"),
    "grantor": Wording("Cơ quan khen", "Conferred by"),
    "year": Wording("Năm", "Year"),
    "place": Wording("Nơi", "Place"),
    "publisher": Wording("Nguồn", "Paper"),
    "status": Wording("Trạng thái", "Status"),
    "standing": Wording("Đối chiếu", "Review"),
}
