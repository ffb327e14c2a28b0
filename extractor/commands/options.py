"""Arguments and options that several verbs share, with their help texts."""

from pathlib import Path
from typing import Annotated, Literal

from typer import Argument, Option

from extractor.ground.page import Encoding

DATABASE_VARIABLE = "VINHDANH_DB"
DEFAULT_DATABASE = Path("data") / "coverage.db"

Targets = Annotated[
    list[str],
    Argument(
        metavar="TARGET...",
        help="Địa chỉ bài báo, tệp .html, .mhtml, .txt, .json, .jsonl, .warc, thư mục, nguồn RSS, sitemap, "
        "hoặc - để đọc từ đầu vào chuẩn.",
    ),
]
Database = Annotated[
    Path, Option("--db", envvar=DATABASE_VARIABLE, metavar="FILE", help="Tệp cơ sở dữ liệu.")
]
Pages = Annotated[
    Path | None,
    Option(
        "--pages",
        metavar="FOLDER",
        help="Thư mục giữ trang gốc; mặc định pages cạnh coverage.db, TÊN-pages cạnh TÊN.db.",
    ),
]
Legacy = Annotated[
    Encoding | None,
    Option(
        "--encoding",
        help="Văn bản gõ bằng phông cũ: tcvn3 (ABC, .VnTime), vni (VNI-Times) hoặc auto-legacy (tự nhận ra).",
    ),
]
Published = Annotated[
    str | None,
    Option(
        "--published",
        metavar="DATE",
        help="Ngày đăng cho bài không ghi: 2022-03-17 hoặc 2022-03-17T16:30 (giờ Việt Nam).",
    ),
]

Article = Annotated[str, Argument(metavar="ARTICLE", help="Số hoặc địa chỉ của bài.")]
Entry = Annotated[str, Argument(metavar="NAME", help="Tên hoặc mã danh bạ của đơn vị, cá nhân.")]

TableOrJson = Annotated[Literal["table", "json"], Option("--format", help="table (để đọc) hoặc json.")]
DocumentFormat = Annotated[
    str | None,
    Option(
        "--format",
        metavar="docx|xlsx|csv|json|md",
        help="Mặc định theo đuôi tệp; không có tệp thì in bảng.",
    ),
]
Output = Annotated[
    Path | None, Option("-o", "--output", metavar="FILE", help="Ghi vào tệp thay vì in ra màn hình.")
]
Template = Annotated[
    Path | None, Option("--template", metavar="FILE.docx", help="Mẫu Word của cơ quan, cho tệp docx.")
]
Charts = Annotated[bool, Option("--charts", help="Thêm biểu đồ vào tệp docx (điểm báo: cả html).")]

Unit = Annotated[
    str | None,
    Option("--unit", metavar="NAME", help="Đơn vị được khen, đơn vị cấp trên hoặc nhóm của đơn vị đó."),
]
Person = Annotated[str | None, Option("--person", metavar="NAME", help="Cá nhân được khen.")]
AwardName = Annotated[
    str | None, Option("--award", metavar="NAME", help="Tên hoặc mã hình thức khen thưởng.")
]
Kind = Annotated[
    str | None,
    Option(
        "--kind", metavar="CODE", help='Loại: mã hoặc tên, ví dụ order, certificate_of_merit, "bằng khen".'
    ),
]
Level = Annotated[
    str | None, Option("--level", metavar="CODE", help="Cấp: mã hoặc tên, ví dụ state, government, tỉnh.")
]
Status = Annotated[
    str | None,
    Option("--status", metavar="CODE", help='Tình trạng: mã hoặc tên, ví dụ conferred, "đề nghị".'),
]
Standing = Annotated[
    str | None,
    Option(
        "--standing", metavar="CODE", help="Đối chiếu: press, checked, decided, rejected hoặc tên của mã."
    ),
]
Grantor = Annotated[str | None, Option("--grantor", metavar="NAME", help="Cơ quan khen thưởng.")]
Year = Annotated[str | None, Option("--year", metavar="YEAR", help="Năm, hoặc từ năm đến năm: 2019-2021.")]
From = Annotated[str | None, Option("--from", metavar="DATE", help="Từ ngày: 2022-03-17 hoặc 17/3/2022.")]
To = Annotated[str | None, Option("--to", metavar="DATE", help="Đến hết ngày.")]
PlaceName = Annotated[str | None, Option("--place", metavar="NAME", help="Địa bàn, ví dụ Hà Nội.")]
Publisher = Annotated[str | None, Option("--publisher", metavar="NAME", help="Tên báo hoặc tên miền.")]
Decision = Annotated[str | None, Option("--decision", metavar="NUMBER", help="Số quyết định.")]
