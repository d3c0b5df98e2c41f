"""Several documents in one file."""

import pytest

from extractor.structure.outline import Zone
from tests.extractor.structure.texts import outline, zone

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
DECISION = (
    f"UBND XÃ A\n{MOTTO}Số: 4/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc ban hành Kế hoạch\nCăn cứ Luật X;\nQUYẾT ĐỊNH:\n"
    "Điều 1. Ban hành Kế hoạch.\nĐiều 2. Hiệu lực.\nĐiều 3. Thi hành.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\nNguyễn Văn An\n"
)
PLAN = "I. MỤC ĐÍCH\n- A.\nII. YÊU CẦU\n- B.\nIII. NỘI DUNG\n- C.\nIV. KINH PHÍ\n- D.\nV. BÁO CÁO\n- E.\nVI. KHÁC\n- F.\n"


@pytest.mark.parametrize(
    ("text", "types"),
    [
        # a decision with its plan, whose title says so
        (f"{DECISION}KẾ HOẠCH\nVệ sinh môi trường\n(Ban hành kèm theo Quyết định số 4/QĐ-UBND)\n{PLAN}", ["quyet dinh", "ke hoach"]),
        # a plan and a decision after it, each with its title block; the agency's and the number's lines belong to the second
        (f"UBND XÃ A\n{MOTTO}KẾ HOẠCH\nVệ sinh môi trường\n{PLAN}UBND XÃ A\nSố: 4/QĐ-UBND\n{MOTTO}QUYẾT ĐỊNH\nĐiều 1. X.\n", ["ke hoach", "quyet dinh"]),
    ],
)  # fmt: skip
def test_the_plan_is_read(text: str, types: list[str]) -> None:
    found = outline(text)
    assert [part.document_type for part in found.parts] == types
    assert zone(found, Zone.TITLE)[:2] == ["KẾ HOẠCH", "Vệ sinh môi trường"]
    assert zone(found, Zone.BODY)[-1] == "F."


@pytest.mark.parametrize(
    "form",
    [
        f"{MOTTO}Độc lập - Tự do - Hạnh phúc\nĐƠN XIN DỰ TUYỂN\nHọ và tên:\nNgày sinh:\nKính gửi: Trường A\nNgười làm đơn\n",
        f"Phụ lục I\nMẪU BÁO CÁO\nUBND XÃ A\n{MOTTO}Số: /BC-UBND\nBÁO CÁO\nKết quả thực hiện\n",
    ],
)
def test_a_form_with_the_motto_over_it_is_an_annex(form: str) -> None:
    found = outline(f"UBND XÃ A\n{MOTTO}KẾ HOẠCH\nTuyển sinh\n{PLAN}Nơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nNguyễn Văn An\n{form}")
    assert found.parts == []
    assert len(found.zone(Zone.ANNEX)) >= len(form.splitlines()) - 1


def test_parts_cover_the_text() -> None:
    text = f"{DECISION}KẾ HOẠCH\nVệ sinh\n(Ban hành kèm theo Quyết định số 4/QĐ-UBND)\n{PLAN}"
    first, second = outline(text).parts
    assert (first.first, first.last, second.last) == (0, second.first, len(text))


def test_one_document_has_no_parts() -> None:
    assert outline(f"UBND XÃ A\n{MOTTO}KẾ HOẠCH\n{PLAN}").parts == []
