"""What ``kehoach audit`` says."""

from dataclasses import dataclass

from extractor.cli.messages import Language


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of one language; those with braces are filled by ``str.format``."""

    no_plans: str
    counted: str
    written: str
    suffixes: str


TEXTS = {
    Language.VIETNAMESE: Texts(
        no_plans="Không có kế hoạch nào để rà soát trong {paths}.",
        counted="Đạt {passed}, không đạt {failed}, chưa rõ {unclear}; {plans} kế hoạch, {unread} tệp không đưa vào được.",
        written="Đã ghi {path}",
        suffixes="Không ghi được báo cáo với đuôi tệp “{suffix}”; dùng một trong các đuôi: {known}.",
    ),
    Language.ENGLISH: Texts(
        no_plans="There is no plan to audit in {paths}.",
        counted="Pass {passed}, fail {failed}, unclear {unclear}; plans: {plans}, files not taken in: {unread}.",
        written="Written: {path}",
        suffixes="No report is written under the suffix “{suffix}”; use one of {known}.",
    ),
}
