"""Canonical indicators: one id for the same thing in other words, none for other things."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.assembly.identity import indicator_id, indicators, topics, with_identity
from tests.extractor.assembly.findings.records import evidence, target, workspace_with


@pytest.mark.parametrize(
    ("expected", "indicator", "unit", "population"),
    [
        # the same thing in other words, of other populations
        ("trees_planted", "trồng cây xanh tại các khu vực công cộng", "cây xanh", None),
        ("trees_planted", "trồng mới cây bóng mát", "cây bóng mát", None),
        ("waste_sorting_rate", "thực hiện phân loại chất thải rắn sinh hoạt tại nguồn", "%", "hộ gia đình"),
        ("waste_sorting_rate", "tham gia đầy đủ các hoạt động thu gom, phân loại rác thải", "%", "hộ gia đình"),
        ("waste_sorting_rate", "thực hiện phân loại rác tại nguồn", "%", "cơ quan, trường học"),
        ("public_lighting_share", "cải tạo và nâng cấp hệ thống chiếu sáng công cộng", "%", None),
        ("public_lighting_share", "được lắp đặt, duy trì hệ thống điện chiếu sáng", "%", "tuyến đường chính"),
        ("clean_ups", "tổ chức đợt tổng vệ sinh", "đợt", None),
        ("clean_ups", "ra quân tổng vệ sinh môi trường", "lần", None),
        # one field, other things: the unit and the words part them
        ("waste_sorting_models", "xây dựng mô hình điểm về phân loại rác", "mô hình điểm", None),
        ("waste_sorting_households", "đăng ký phân loại rác", "hộ", None),
        ("waste_collection_rate", "tỷ lệ thu gom chất thải rắn sinh hoạt", "%", None),
        ("medical_waste_treated", "chất thải y tế được thu gom, xử lý", "%", None),
        ("clean_up_participation", "tham gia tổng vệ sinh", "%", "hộ gia đình"),
        ("cultured_families", "đạt danh hiệu “Gia đình văn hóa”", "%", "hộ gia đình"),
        ("cultured_neighbourhoods", "đạt danh hiệu văn hóa", "%", "thôn"),
        ("near_poverty_rate", "tỷ lệ hộ cận nghèo", "%", None),
        ("poverty_rate", "giảm tỷ lệ hộ nghèo", "%", "hộ nghèo"),
        ("new_rural_communes_advanced", "đạt chuẩn nông thôn mới nâng cao", "xã", None),
        ("new_rural_communes", "đạt chuẩn nông thôn mới", "xã", None),
        ("vaccination_coverage", "trẻ dưới 1 tuổi được tiêm chủng đầy đủ", "%", "trẻ dưới 1 tuổi"),
        ("animal_vaccination", "đàn chó được tiêm vắc xin phòng dại", "%", "đàn chó"),
        ("dengue_deaths", "giảm số ca tử vong do sốt xuất huyết", "ca", None),
        ("larvae_control_households", "được kiểm tra, diệt lăng quăng", "%", "hộ gia đình"),
        # what is told or taught is not done
        ("communication_sessions", "tổ chức buổi tuyên truyền về dọn vệ sinh môi trường", "buổi", None),
        ("officials_digital_training", "cán bộ được tập huấn kỹ năng số", "%", "cán bộ"),
        ("digital_platform_use", "cán bộ, công chức dùng nền tảng số", "%", "cán bộ, công chức"),
        ("broadcast_frequency", "tuyên truyền trên loa truyền thanh", "lần", None),
        ("voter_turnout", "cử tri đi bầu", "%", "cử tri"),
        ("conscripts", "giao công dân nhập ngũ", "công dân", None),
        ("conscription_examinations", "khám sơ tuyển nghĩa vụ quân sự", "thanh niên", None),
        ("online_applications", "hồ sơ được nộp trực tuyến toàn trình", "%", "hồ sơ"),
        ("on_time_procedures", "được giải quyết đúng hạn và trước hạn", "%", "hồ sơ thủ tục hành chính"),
        ("public_investment_disbursed", "giải ngân vốn đầu tư công", "%", "vốn đầu tư công"),
        ("land_certificates", "cấp giấy chứng nhận quyền sử dụng đất lần đầu", "%", None),
        ("second_exits", "nhà ở kết hợp kinh doanh có lối thoát nạn thứ hai", "%", "nhà ở kết hợp kinh doanh"),
        ("drug_free_areas", "không có ma túy", "%", "xã, phường"),
        ("environmental_hotspots", "phát sinh điểm nóng về mất an ninh trật tự", None, None),
        # unsure
        (None, "được duy trì thường xuyên", "%", None),
        (None, "thực hiện đầy đủ các quy định", "%", "đơn vị"),
        (None, "xây dựng mô hình", "mô hình", None),
        (None, "trồng cây xanh", "%", None),  # a share of trees is another indicator than their number
        (None, "", None, None),
    ],
)
def test_indicator_id(expected: str | None, indicator: str, unit: str | None, population: str | None) -> None:
    assert indicator_id(indicator, unit, population) == expected


def test_spelling_does_not_matter() -> None:
    assert indicator_id("đạt GIA ĐÌNH VĂN HOÁ", "%", None) == indicator_id("đạt gia đình văn hóa", "%", None) is not None


@pytest.mark.parametrize(
    ("indicator", "direction", "expected"),
    [
        ("giảm tỷ lệ hộ nghèo", "decrease", "poverty_rate"),
        ("tăng tỷ lệ che phủ rừng", "increase", "forest_cover_rate"),
        ("giảm lượng túi nilon", "decrease", "plastic_waste_reduction"),  # the value is the size of the cut
        ("giảm tỷ lệ hộ chưa phân loại rác", "decrease", None),  # what had better rise is not to fall
    ],
)
def test_direction(indicator: str, direction: str, expected: str | None) -> None:
    found = evidence(workspace_with("- Ra quân."), "Ra quân")
    targets = with_identity([target(found, indicator, ">=", 5, "%", direction=direction)])
    assert [each.indicator_id for each in targets] == [expected]


def test_lexicon_is_whole() -> None:
    for indicator in indicators():
        assert indicator.topic in topics(), indicator.id
        assert indicator.better in ("more", "less", None), indicator.id
        assert indicator.units, indicator.id
        assert all(line and all(word.strip() for word in line) for line in indicator.words), indicator.id


@given(st.text(max_size=80), st.none() | st.text(max_size=20), st.none() | st.text(max_size=40))
def test_never_fails(indicator: str, unit: str | None, population: str | None) -> None:
    found = indicator_id(indicator, unit, population)
    assert found is None or found in {known.id for known in indicators()}


@pytest.mark.parametrize(
    ("indicator", "unit", "population", "known"),
    [
        # a syllable inside a compound is no word: môi trường is no trường, dự án no án, văn bản no bản
        ("tuyên truyền về bảo vệ môi trường", "%", "hộ gia đình", "communication_reach"),
        ("dự án chậm tiến độ được xử lý", "%", "dự án", None),
        ("đăng tải văn bản về văn hóa", "%", "văn bản", None),
        # what is done with the same people are indicators of their own
        ("giáo viên được bồi dưỡng", "%", "giáo viên", "teacher_training"),
        ("giáo viên đạt chuẩn trình độ đào tạo", "%", "giáo viên", "teacher_qualification"),
        ("nữ tham gia cấp ủy", "%", None, "women_in_party_committees"),
        ("nữ đại biểu Hội đồng nhân dân", "%", None, "women_deputies"),
        ("điều tra, khám phá án ma túy", "%", "vụ án", "drug_cases_solved"),
        ("người sau cai nghiện được quản lý", "%", "người sau cai nghiện", "post_rehabilitation_managed"),
    ],
)
def test_whole_words_and_parted_indicators(indicator: str, unit: str, population: str | None, known: str | None) -> None:
    assert indicator_id(indicator, unit, population) == known
