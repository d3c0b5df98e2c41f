"""The root of all errors, and what a code and its messages are."""

from typing import ClassVar


class KehoachError(Exception):
    """Root of every error that the program raises on purpose.

    ``detail`` is put into the messages where a class has a ``{detail}`` in them.
    """

    code: ClassVar[str] = "error"
    message_vi: ClassVar[str] = "Có lỗi: {detail}"
    message_en: ClassVar[str] = "An error occurred: {detail}"
    action_vi: ClassVar[str] = "Hãy gửi tệp và thông báo này cho người phụ trách."
    action_en: ClassVar[str] = "Send the file and this message to the maintainers."

    def __init__(self, detail: str = "", page: int | None = None) -> None:
        self.detail = detail
        self.page = page
        super().__init__(f"{self.code}: {self.message('en')} {self.action('en')}")

    def message(self, language: str = "vi") -> str:
        """What is wrong, in ``vi`` or ``en``."""
        return (self.message_vi if language == "vi" else self.message_en).format(detail=self.detail)

    def action(self, language: str = "vi") -> str:
        """What to do, in ``vi`` or ``en``."""
        return (self.action_vi if language == "vi" else self.action_en).format(detail=self.detail)
