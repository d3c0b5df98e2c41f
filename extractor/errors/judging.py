"""What plans are held against: annotations, and rules of an audit."""

from extractor.errors.root import KehoachError


class GoldUnusable(KehoachError):
    """Annotations that cannot be used: no file, no JSON, or JSON without a layer of the annotation guide."""

    code = "gold_unusable"
    message_vi = "Không dùng được tệp chú giải: {detail}."
    message_en = "These annotations cannot be used: {detail}."
    action_vi = "Chọn tệp JSON chú giải, hoặc thư mục chứa các tệp ấy."
    action_en = "Choose a JSON file of annotations, or a folder of such files."


class GoldWithoutSource(KehoachError):
    """The document that was annotated is not at hand, or several could be it."""

    code = "gold_without_source"
    message_vi = "Không xác định được văn bản đã chú giải: {detail}."
    message_en = "The annotated document is not at hand, or not settled: {detail}."
    action_vi = "Chỉ thư mục chứa văn bản bằng --sources, hoặc kết quả đã trích xuất bằng --predicted."
    action_en = "Name the folder of the documents by --sources, or results by --predicted."


class GoldForOtherText(KehoachError):
    """The text read from a document is not the one whose offsets the annotations count in."""

    code = "gold_for_other_text"
    message_vi = "Nội dung đọc được không còn là nội dung đã chú giải: {detail}."
    message_en = "The text that was read is not the one that was annotated: {detail}."
    action_vi = "Chú giải lại văn bản, hoặc dùng phiên bản chương trình đã dùng khi chú giải."
    action_en = "Annotate the document again, or use the version of the program that the annotations were made with."


class RulesWrong(KehoachError):
    """A file of audit rules that does not follow its form; ``detail`` says line, key and what to do."""

    code = "rules"
    message_vi = "Tệp quy tắc có lỗi: {detail}"
    message_en = "The file of rules is wrong: {detail}"
    action_vi = "Sửa tệp theo hướng dẫn trong docs/audit.md."
    action_en = "Mend the file; docs/audit.md describes its form."


class ProvinceUnknown(KehoachError):
    """A code that is none of a province."""

    code = "province_unknown"
    message_vi = "Không có tỉnh, thành phố nào có mã {detail}."
    message_en = "No province has the code {detail}."
    action_vi = "Dùng mã hai chữ số của tỉnh, thành phố (từ 01/7/2025), ví dụ 31 là Hải Phòng, 46 là Huế."
    action_en = "Use the official two-digit code since July 2025, for example 31 for Hải Phòng, 46 for Huế."
