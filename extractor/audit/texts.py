"""Sentences in both languages of the reports."""

from extractor.text.bilingual import NOTHING, Text, day, figure, same

__all__ = ["LOOK_AT_QUOTE", "NOTHING", "READ_WHOLE", "Text", "day", "figure", "same"]

READ_WHOLE = Text("Xem bản đầy đủ của văn bản.", "Look at the whole document.")
LOOK_AT_QUOTE = Text("Xem lại câu trích trong văn bản.", "Look at the quote in the document.")
