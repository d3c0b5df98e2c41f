"""Where noun phrases end."""

import pytest

from extractor.language.phrases import begins_with_verb, counted_noun_end, people_end, predicate_start, reason_start


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("đợt tổng vệ sinh mỗi năm", "đợt"),  # a verb ends it
        ("tuyến đường tự quản tại các thôn", "tuyến đường tự quản"),  # a verb of the name stays
        ("mô hình điểm về phân loại rác", "mô hình điểm"),  # a preposition
        ("mô hình “Tuyến đường hoa”", "mô hình"),  # a quotation mark
        ("tổ dân phố tiêu biểu nhất trong tháng", "tổ dân phố tiêu biểu nhất"),
        ("học sinh giỏi cấp tỉnh", "học sinh giỏi cấp tỉnh"),  # học is no verb here
        (", tin bài", ""),
    ],
)
def test_counted_nouns(text: str, noun: str) -> None:
    assert text[: counted_noun_end(text, 0, len(text))] == noun


def test_names_of_things_hold_verbs() -> None:
    text = "hố trồng cây phục vụ buổi lễ"
    assert text[: counted_noun_end(text, 0, len(text), verbs=False)] == "hố trồng cây"


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("hộ gia đình trên địa bàn xã thực hiện phân loại rác", "thực hiện phân loại rác"),
        ("thủ tục hành chính thuộc phạm vi quản lý được công bố", "được công bố"),  # quản lý belongs to phạm vi
        ("đơn vị sự nghiệp công lập bố trí viên chức", "bố trí viên chức"),
        ("phản ánh hiện trường đô thị được tiếp nhận", "được tiếp nhận"),  # the first word is never the predicate
        ("chỉ tiêu đào tạo, bồi dưỡng cán bộ được hoàn thành", "được hoàn thành"),  # a verb after a comma is a list's
        ("dữ liệu do các bộ chia sẻ được khai thác", "được khai thác"),  # the agent's verb
        ("người có thẩm quyền ký cam kết", "ký cam kết"),  # a relative clause
    ],
)
def test_predicates(text: str, predicate: str) -> None:
    start = predicate_start(text, 0, len(text))
    assert start is not None
    assert text[start:] == predicate


def test_no_predicate() -> None:
    text = "quảng cáo, rao vặt trái phép trên các tuyến đường"
    assert predicate_start(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("cán bộ, chiến sĩ công an, lực lượng an ninh cơ sở tham gia", "cán bộ, chiến sĩ công an, lực lượng an ninh cơ sở"),
        ("giáo viên, 100 em học sinh", "giáo viên"),  # the next member has its own number
        ("lãnh đạo và chuyên viên dự họp", "lãnh đạo và chuyên viên"),
        ("lực lượng thạm gia lễ ra quân", "lực lượng"),  # a misspelt verb ends it too
        ("lực lượng dân quân tự vệ mặc quân phục", "lực lượng dân quân tự vệ"),
        ("người/tổ", "người"),
    ],
)
def test_people(text: str, people: str) -> None:
    assert text[: people_end(text, 0, len(text))] == people


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("trồng 100 cây xanh, góp phần cải thiện môi trường", "trồng 100 cây xanh"),
        ("chọn 01 thôn để biểu dương", "chọn 01 thôn"),
        ("không để phát sinh điểm nóng", "không để phát sinh điểm nóng"),  # không để gives no reason
        ("cập nhật trên cơ sở dữ liệu quốc gia", "cập nhật trên cơ sở dữ liệu quốc gia"),
        ("thực hiện đầy đủ, kịp thời các kiến nghị", "thực hiện đầy đủ, kịp thời các kiến nghị"),
    ],
)
def test_trailing_reasons(text: str, kept: str) -> None:
    assert text[: reason_start(text, 0, len(text))] == kept


def test_opening_verbs() -> None:
    assert begins_with_verb("tổ chức hội nghị", 0, 16)
    assert not begins_with_verb("hội nghị tổ chức", 0, 16)


def test_no_words() -> None:
    assert not begins_with_verb(" ,", 0, 2)
    assert predicate_start("", 0, 0) is None
    assert people_end("", 0, 0) == 0
