"""The English twins of the sentences of ``evaluate``, ``train`` and ``benchmark``."""

from collections.abc import Mapping
from types import MappingProxyType

LAB: Mapping[str, str] = MappingProxyType(
    {
        "Đo chất lượng trên ngữ liệu vàng: thực thể, ngày, dòng khen thưởng, sự kiện, độ tin cậy.": (
            "Measure quality on the gold corpus: entities, dates, award rows, events, confidence."
        ),
        "Huấn luyện lại bộ nhận thực thể từ ngữ liệu vàng; cùng dữ liệu cho cùng một tệp, từng byte.": (
            "Train the tagger anew from the gold corpus; the same data give the same file, bit for bit."
        ),
        "Đo tốc độ rút trích so với underthesea.ner trên cùng các câu, và bộ nhớ qua nhiều bài.": (
            "Time extraction beside underthesea.ner on the same sentences, and memory over many articles."
        ),
        "Phần ngữ liệu: dev, dev-b, dev-c, test, test-b, test-c, train.": (
            "Split of the corpus: dev, dev-b, dev-c, test, test-b, test-c, train."
        ),
        "Trên train: mỗi họ bài do mô hình chưa từng học họ đó đọc.": (
            "On train: each family of articles read by a model that never learnt from that family."
        ),
        "Đo cả luật đơn thuần và underthesea.ner.": "Measure rules alone and underthesea.ner too.",
        "In toàn bộ số đo thành JSON.": "Print all figures as JSON.",
        "Lưu lần đo này thành JSON để so sánh sau.": "Save this run as JSON, to compare with later.",
        "So với một lần đo đã lưu: được gì, mất gì.": "Compare with a saved run: gains and losses.",
        "Tệp mô hình; mặc định thay mô hình đang dùng.": "Model file; replaces the one in use unless told.",
        "Số vòng đo; lấy trung vị.": "Rounds; the median counts.",
        "Đo thêm bộ nhớ qua N bài; 0 là không đo.": "Also measure memory over N articles; 0 does not.",
        "Đã lưu lần đo vào {file}": "Run saved to {file}",
        "{split}: {count} bài, ngữ liệu {corpus}": "{split}: {count} articles, corpus {corpus}",
        "Thực thể, đúng khít": "Entities, exact",
        "Thực thể, chung ≥ 60% âm tiết": "Entities, ≥ 60% of syllables shared",
        "Nhãn": "Label",
        "Hệ": "System",
        "Sự kiện F1": "Events F1",
        "Giá trị ngày": "Date values",
        "Bịa (dòng/bài)": "Invented (rows/articles)",
        "Dòng khen thưởng: hình thức, đối tượng, tình trạng đều đúng": (
            "Award rows: award, recipient and status all right"
        ),
        "Trường của các dòng tìm đúng": "Fields of the rows found",
        "Đúng": "Right",
        "Số": "Count",
        "Độ tin cậy so với tỷ lệ đúng": "Confidence against the share that is right",
        "Độ tin cậy": "Confidence",
        "Dòng đúng": "Rows right",
        "Thực thể đúng": "Entities right",
        "Theo họ bài": "By family of articles",
        "Họ bài": "Family",
        "Bài": "Articles",
        "Thực thể F1": "Entities F1",
        "Dòng F1": "Rows F1",
        "Dòng": "Rows",
        "Ngữ liệu đã đổi giữa hai lần đo; chỉ so các bài chung.": (
            "The corpus has changed between the runs; only articles in both are compared."
        ),
        "Số đo": "Figure",
        "Trước": "Before",
        "Sau": "After",
        "Chênh": "Change",
        "Được": "Gains",
        "Mất": "Losses",
        "{articles} bài, {renamed} bài đổi tên, {sentences} câu từ {patterns} mẫu: {file}, {size} byte": (
            "{articles} articles, {renamed} under other names, {sentences} sentences of {patterns} patterns: "
            "{file}, {size} bytes"
        ),
        "{articles} bài, {characters} ký tự mỗi bài, {rounds} vòng: "
        "rút trích {ours} ms mỗi bài, underthesea.ner {theirs} ms, tỷ lệ {ratio}": (
            "{articles} articles of {characters} characters, {rounds} rounds: "
            "extraction {ours} ms an article, underthesea.ner {theirs} ms, ratio {ratio}"
        ),
        "  sau {count} bài: {peak} MB": "  after {count} articles: {peak} MB",
    }
)
