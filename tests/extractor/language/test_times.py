"""Expressions of time: rows of text and what is found in it."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.assembly.calendar import date_value
from extractor.language.matches import TimeMatch
from extractor.language.times import find_times
from extractor.reading import read
from extractor.structure import outline_of
from extractor.structure.outline import Zone

# text, [(quote, kind, start, end)]; the year is 2026 where the words state none
DATES = [
    # days in figures, with every separator
    ("họp ngày 05/6/2026 tại xã", [("ngày 05/6/2026", "date", "2026-06-05", "2026-06-05")]),
    ("ngày 28-7-2017", [("ngày 28-7-2017", "date", "2017-07-28", "2017-07-28")]),
    ("ngày 28.7.2017", [("ngày 28.7.2017", "date", "2017-07-28", "2017-07-28")]),
    ("ngày 08/ 12 / 2017", [("ngày 08/ 12 / 2017", "date", "2017-12-08", "2017-12-08")]),
    ("sáng ngày 28/12 và cả ngày 29/12/2011",
     [("sáng ngày 28/12", "date", "2011-12-28", "2011-12-28"), ("ngày 29/12/2011", "date", "2011-12-29", "2011-12-29")]),
    # in words, and with a blank day
    ("Kinh Bắc, ngày 01 tháng 6 năm 2026", [("ngày 01 tháng 6 năm 2026", "date", "2026-06-01", "2026-06-01")]),
    ("An Phú, ngày tháng 5 năm 2026", [("ngày tháng 5 năm 2026", "date", "2026-05-01", "2026-05-31")]),
    ("ngày ... tháng 8", [("ngày ... tháng 8", "date", "2026-08-01", "2026-08-31")]),
    ("ngày … tháng … năm 2026", [("ngày … tháng … năm 2026", "date", "2026-01-01", "2026-12-31")]),
    ("ngày tháng năm 2026", [("ngày tháng năm 2026", "date", "2026-01-01", "2026-12-31")]),  # năm is no month here
    ("ngày /6/2026", [("ngày /6/2026", "date", "2026-06-01", "2026-06-30")]),
    # … in figures: only the year is known, and a deadline is some day of it
    ("Thời gian: Tháng …/2027", [("Tháng …/2027", "date", "2027-01-01", "2027-12-31")]),
    ("từ …/…/2026 đến …/…/2026", [("từ …/…/2026 đến …/…/2026", "interval", "2026-01-01", "2026-12-31")]),
    ("Từ / /2026 đến / /2027.", [("Từ / /2026 đến / /2027", "interval", "2026-01-01", "2027-12-31")]),
    ("từ ngày …/…/2026 đến hết ngày …/…/2026",
     [("từ ngày …/…/2026 đến hết ngày …/…/2026", "interval", "2026-01-01", "2026-12-31")]),
    ("trước ngày …/…/2026", [("trước ngày …/…/2026", "interval", None, "2026-12-31")]),
    ("trước ngày … tháng 5 năm 2026", [("trước ngày … tháng 5 năm 2026", "interval", None, "2026-05-31")]),
    ("Quyết định số … /2026", []),  # a blank serial before a year is no date
    # clock times, weekday and date of one moment are one
    ("Vào lúc 7 giờ 30 phút, ngày 06/6/2026 (thứ bảy).",
     [("7 giờ 30 phút, ngày 06/6/2026 (thứ bảy)", "date", "2026-06-06T07:30", None)]),
    ("7 giờ 30 phút**, ngày **06/6/2026** (thứ bảy).",  # markup inside
     [("7 giờ 30 phút**, ngày **06/6/2026** (thứ bảy)", "date", "2026-06-06T07:30", None)]),
    ("từ 7h00 sáng Thứ sáu, ngày 05/6/2026", [("từ 7h00 sáng Thứ sáu, ngày 05/6/2026", "interval", "2026-06-05T07:00", None)]),
    ("8g 00 ngày thứ năm 14/ 12/2017", [("8g 00 ngày thứ năm 14/ 12/2017", "date", "2017-12-14T08:00", None)]),
    ("2 giờ chiều ngày 5/6/2026", [("2 giờ chiều ngày 5/6/2026", "date", "2026-06-05T14:00", None)]),
    ("từ 06h30 đến 09h00 ngày 02/8/2025",
     [("từ 06h30 đến 09h00 ngày 02/8/2025", "interval", "2025-08-02T06:30", "2025-08-02T09:00")]),
    ("từ 7h30 đến 8h00, ngày 5 tháng 6 năm 2026",
     [("từ 7h30 đến 8h00, ngày 5 tháng 6 năm 2026", "interval", "2026-06-05T07:30", "2026-06-05T08:00")]),
    # the parts that only another member of a list states
    ("ngày 06 - 15/11/2017", [("ngày 06 - 15/11/2017", "interval", "2017-11-06", "2017-11-15")]),
    ("12 &13/11/2020", [("12", "date", "2020-11-12", "2020-11-12"), ("13/11/2020", "date", "2020-11-13", "2020-11-13")]),
    ("từ 05 đến 10/6/2026", [("từ 05 đến 10/6/2026", "interval", "2026-06-05", "2026-06-10")]),
    ("từ tháng 9/2025 đến tháng 5", [("từ tháng 9/2025 đến tháng 5", "interval", "2025-09-01", "2026-05-31")]),
    ("từ tháng 6 đến tháng 12 năm 2026", [("từ tháng 6 đến tháng 12 năm 2026", "interval", "2026-06-01", "2026-12-31")]),
    ("Từ tháng 02/2027 đến hết năm học 2026-2027",
     [("Từ tháng 02/2027 đến hết năm học 2026-2027", "interval", "2027-02-01", "2027-05-31")]),
    ("khoảng 20 - 25/9/2026", [("20 - 25/9/2026", "interval", "2026-09-20", "2026-09-25")]),
    ("Đợt 1: 15/3 - 30/3", [("15/3 - 30/3", "interval", "2026-03-15", "2026-03-30")]),  # behind a label no fraction
    ("trong 02 ngày 12, 13/11/2026",
     [("ngày 12", "date", "2026-11-12", "2026-11-12"), ("13/11/2026", "date", "2026-11-13", "2026-11-13")]),
    ("25\u20443/2026", [("25\u20443/2026", "date", "2026-03-25", "2026-03-25")]),  # a fraction slash, as some scans have it
    # by then: a day, month or quarter after a bare preposition too, unless a state is told
    ("từ khi ban hành đến 31/12/2026", [("đến 31/12/2026", "interval", None, "2026-12-31")]),
    ("đến cuối tháng 9", [("đến cuối tháng 9", "interval", None, "2026-09-30")]),
    ("tính đến ngày 30/9/2026", [("ngày 30/9/2026", "date", "2026-09-30", "2026-09-30")]),
    ("kế hoạch 5 năm 2026 - 2030", [("5 năm 2026 - 2030", "interval", "2026-01-01", "2030-12-31")]),
    ("thi chu kỳ 2026-2028", [("chu kỳ 2026-2028", "interval", "2026-01-01", "2028-12-31")]),
    ("năm 2026, 2027", [("năm 2026", "date", "2026-01-01", "2026-12-31"), ("2027", "date", "2027-01-01", "2027-12-31")]),
    ("tháng 6, 7 năm 2026", [("tháng 6", "date", "2026-06-01", "2026-06-30"), ("7 năm 2026", "date", "2026-07-01", "2026-07-31")]),
    # months, quarters, halves, years and their parts
    ("trong tháng 8/2025", [("tháng 8/2025", "date", "2025-08-01", "2025-08-31")]),
    ("Quý II/2022", [("Quý II/2022", "date", "2022-04-01", "2022-06-30")]),
    ("Quý II, 2026", [("Quý II, 2026", "date", "2026-04-01", "2026-06-30")]),
    ("quí 2 năm 2010", [("quí 2 năm 2010", "date", "2010-04-01", "2010-06-30")]),
    ("quý III", [("quý III", "date", "2026-07-01", "2026-09-30")]),
    ("quý I, II năm 2026", [("quý I", "date", "2026-01-01", "2026-03-31"), ("II năm 2026", "date", "2026-04-01", "2026-06-30")]),
    ("quý III-IV/2026", [("quý III-IV/2026", "interval", "2026-07-01", "2026-12-31")]),
    ("6 tháng đầu năm 2026", [("6 tháng đầu năm 2026", "interval", "2026-01-01", "2026-06-30")]),
    ("sáu tháng đầu năm 2026", [("sáu tháng đầu năm 2026", "interval", "2026-01-01", "2026-06-30")]),
    ("06 tháng cuối năm", [("06 tháng cuối năm", "interval", "2026-07-01", "2026-12-31")]),
    ("2/ 6 tháng cuối năm 2026", [("6 tháng cuối năm 2026", "interval", "2026-07-01", "2026-12-31")]),  # after an item's mark
    ("4.2. 06 tháng đầu năm 2020", [("06 tháng đầu năm 2020", "interval", "2020-01-01", "2020-06-30")]),
    ("6 (sáu) tháng đầu năm", [("6 (sáu) tháng đầu năm", "interval", "2026-01-01", "2026-06-30")]),
    ("6 tháng đầu năm và 6 tháng cuối năm 2024",
     [("6 tháng đầu năm", "interval", "2024-01-01", "2024-06-30"), ("6 tháng cuối năm 2024", "interval", "2024-07-01", "2024-12-31")]),
    ("cuối năm 2030", [("cuối năm 2030", "date", "2030-10-01", "2030-12-31")]),
    ("đầu tháng 7", [("đầu tháng 7", "date", "2026-07-01", "2026-07-10")]),
    ("cuối tháng 2/2026", [("cuối tháng 2/2026", "date", "2026-02-21", "2026-02-28")]),
    ("Cuối giai đoạn 2026 - 2030, tổng kết", [("Cuối giai đoạn 2026 - 2030", "date", "2030-01-01", "2030-12-31")]),
    # terms and phases
    ("nhiệm kỳ 2025-2030", [("nhiệm kỳ 2025-2030", "interval", "2025-01-01", "2030-12-31")]),
    ("giai đoạn 2026–2030, tầm nhìn đến 2045",
     [("giai đoạn 2026–2030", "interval", "2026-01-01", "2030-12-31"), ("đến 2045", "interval", None, "2045-12-31")]),
    ("lớp 7 năm học 2019 -2020", [("năm học 2019 -2020", "interval", "2019-09-01", "2020-05-31")]),
    ("5 năm (2006 - 2010)", [("2006 - 2010", "interval", "2006-01-01", "2010-12-31")]),
    ("Luật Đất đai 2024;", [("2024", "date", "2024-01-01", "2024-12-31")]),  # an explicit year counts, in a name too
    ("2027", [("2027", "date", "2027-01-01", "2027-12-31")]),  # the heading of a table's column
    # deadlines and open ends
    ("trước ngày 15/6/2026", [("trước ngày 15/6/2026", "interval", None, "2026-06-14")]),
    ("trước 30/5/2026", [("trước 30/5/2026", "interval", None, "2026-05-29")]),
    ("chậm nhất là ngày 16/12", [("chậm nhất là ngày 16/12", "interval", None, "2026-12-16")]),
    ("chậm nhất 17h00 ngày 20/6/2026", [("chậm nhất 17h00 ngày 20/6/2026", "interval", None, "2026-06-20T17:00")]),
    ("chậm nhất trong tháng 6/2026", [("chậm nhất trong tháng 6/2026", "interval", None, "2026-06-30")]),
    ("đến hết ngày 28/8/2025", [("đến hết ngày 28/8/2025", "interval", None, "2025-08-28")]),
    ("xong trước quý III/2026", [("trước quý III/2026", "interval", None, "2026-06-30")]),
    ("đến năm 2030 đạt 50%", [("đến năm 2030", "interval", None, "2030-12-31")]),  # by then: a deadline
    ("từ nay đến năm 2030", [("từ nay đến năm 2030", "interval", None, "2030-12-31")]),
    ("bắt đầu từ 02/8/2025", [("bắt đầu từ 02/8/2025", "interval", "2025-08-02", None)]),
    ("kể từ ngày 1 tháng 7 năm 2025 trở đi", [("kể từ ngày 1 tháng 7 năm 2025 trở đi", "interval", "2025-07-01", None)]),
    ("từ năm học 2026 - 2027", [("từ năm học 2026 - 2027", "interval", "2026-09-01", None)]),
    # the lunar calendar
    ("ngày 10/3 âm lịch", [("ngày 10/3 âm lịch", "date", "2026-04-26", "2026-04-26")]),
    ("Rằm tháng Giêng", [("Rằm tháng Giêng", "date", "2026-03-03", "2026-03-03")]),
    ("ngày 26/4/2026 (tức ngày 10/3 âm lịch)", [("ngày 26/4/2026", "date", "2026-04-26", "2026-04-26")]),
    # anniversaries
    ("Ngày Giải phóng Miền Nam (30/4), Ngày Quốc khánh (2/9)",
     [("30/4", "anniversary", "--04-30", None), ("2/9", "anniversary", "--09-02", None)]),
    ("Ngày giải phóng Thủ đô 10-10, Tết", [("10-10", "anniversary", "--10-10", None)]),
    ("dịp nghỉ lễ 30/4, 01/5", [("30/4", "anniversary", "--04-30", None), ("01/5", "anniversary", "--05-01", None)]),
    ("Cách mạng tháng 8 (19/8/1945 - 19/8/2025)",  # the same day of two years is no interval
     [("19/8/1945", "date", "1945-08-19", "1945-08-19"), ("19/8/2025", "date", "2025-08-19", "2025-08-19")]),
]  # fmt: skip

# text, [(quote, recurrence without its defaults)]
RECURRENCES = [
    ("sáng thứ 7 hàng tuần", [("sáng thứ 7 hàng tuần", {"per": "week", "weekdays": ("SA",), "rrule": "FREQ=WEEKLY;BYDAY=SA"})]),
    ("sáng thứ Bảy hoặc Chủ nhật hằng tuần",
     [("sáng thứ Bảy hoặc Chủ nhật hằng tuần", {"per": "week", "weekdays": ("SA", "SU"), "rrule": "FREQ=WEEKLY;BYDAY=SA,SU"})]),
    ("thứ 2 đến thứ 6 hằng tuần", [("thứ 2 đến thứ 6 hằng tuần",
     {"per": "week", "weekdays": ("MO", "TU", "WE", "TH", "FR"), "rrule": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"})]),
    ("06h - 09h, sáng thứ Bảy hàng tuần", [("06h - 09h, sáng thứ Bảy hàng tuần",
     {"per": "week", "weekdays": ("SA",), "from_time": "06:00", "to_time": "09:00", "rrule": "FREQ=WEEKLY;BYDAY=SA;BYHOUR=6;BYMINUTE=0"})]),
    ("Từ ngày 19/6/2026, vào 15 giờ 30 chiều thứ Sáu hằng tuần", [("15 giờ 30 chiều thứ Sáu hằng tuần",  # and the first day
     {"per": "week", "weekdays": ("FR",), "from_time": "15:30", "rrule": "FREQ=WEEKLY;BYDAY=FR;BYHOUR=15;BYMINUTE=30"})]),
    ("trước 16 giờ thứ Năm hằng tuần", [("trước 16 giờ thứ Năm hằng tuần",
     {"per": "week", "weekdays": ("TH",), "to_time": "16:00", "rrule": "FREQ=WEEKLY;BYDAY=TH"})]),
    ("mỗi sáng thứ Bảy", [("mỗi sáng thứ Bảy", {"per": "week", "weekdays": ("SA",), "rrule": "FREQ=WEEKLY;BYDAY=SA"})]),
    ("vào cuối tuần", [("cuối tuần", {"per": "week", "weekdays": ("SA", "SU"), "rrule": "FREQ=WEEKLY;BYDAY=SA,SU"})]),
    ("trước ngày 25 hằng tháng", [("trước ngày 25 hằng tháng", {"per": "month", "month_days": (25,), "rrule": "FREQ=MONTHLY;BYMONTHDAY=25"})]),
    ("ngày 15 và 30 hằng tháng", [("ngày 15 và 30 hằng tháng", {"per": "month", "month_days": (15, 30), "rrule": "FREQ=MONTHLY;BYMONTHDAY=15,30"})]),
    ("14 giờ 00 ngày 20 hằng tháng", [("14 giờ 00 ngày 20 hằng tháng",
     {"per": "month", "month_days": (20,), "from_time": "14:00", "rrule": "FREQ=MONTHLY;BYMONTHDAY=20;BYHOUR=14;BYMINUTE=0"})]),
    ("ngày 20 tháng cuối quý", [("ngày 20 tháng cuối quý", {"per": "quarter", "month_days": (20,)})]),
    ("trong tháng 01 hằng năm", [("tháng 01 hằng năm", {"per": "year", "rrule": "FREQ=YEARLY;BYMONTH=1"})]),
    ("hàng năm (trước ngày 10/12)", [("hàng năm (trước ngày 10/12)", {"per": "year", "month_days": (10,), "rrule": "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10"})]),
    ("mỗi tháng 02 chuyên mục", [("mỗi tháng", {"per": "month", "rrule": "FREQ=MONTHLY"})]),
    ("Hằng quý báo cáo", [("Hằng quý", {"per": "quarter", "rrule": "FREQ=MONTHLY;INTERVAL=3"})]),
    # one record each where a word is shared
    ("Định kỳ hằng tháng, quý, năm báo cáo",
     [("hằng tháng", {"per": "month", "rrule": "FREQ=MONTHLY"}), ("quý", {"per": "quarter", "rrule": "FREQ=MONTHLY;INTERVAL=3"}),
      ("năm", {"per": "year", "rrule": "FREQ=YEARLY"})]),
    ("Định kỳ hằng quý, 06 tháng và hằng năm",
     [("hằng quý", {"per": "quarter", "rrule": "FREQ=MONTHLY;INTERVAL=3"}), ("06 tháng", {"per": "month", "interval": 6, "rrule": "FREQ=MONTHLY;INTERVAL=6"}),
      ("hằng năm", {"per": "year", "rrule": "FREQ=YEARLY"})]),
    ("định kỳ 6 tháng", [("6 tháng", {"per": "month", "interval": 6, "rrule": "FREQ=MONTHLY;INTERVAL=6"})]),
    ("định kỳ sáu tháng", [("sáu tháng", {"per": "month", "interval": 6, "rrule": "FREQ=MONTHLY;INTERVAL=6"})]),
    # occasions
    ("ít nhất 3 lần/tuần", [("ít nhất 3 lần/tuần", {"per": "week", "times": 3, "comparator": ">="})]),
    ("ít nhất một lần mỗi tháng", [("ít nhất một lần mỗi tháng", {"per": "month", "times": 1, "comparator": ">="})]),
    ("mỗi tuần ít nhất 2 lần", [("mỗi tuần ít nhất 2 lần", {"per": "week", "times": 2, "comparator": ">="})]),
    ("02 lần/tháng trở lên", [("02 lần/tháng trở lên", {"per": "month", "times": 2, "comparator": ">="})]),
    ("1 lần/năm", [("1 lần/năm", {"per": "year", "times": 1, "comparator": "=", "rrule": "FREQ=YEARLY"})]),
    ("2 tuần/lần", [("2 tuần/lần", {"per": "week", "interval": 2, "rrule": "FREQ=WEEKLY;INTERVAL=2"})]),
    ("06 tháng một lần", [("06 tháng một lần", {"per": "month", "interval": 6, "rrule": "FREQ=MONTHLY;INTERVAL=6"})]),
    ("hai tháng một lần", [("hai tháng một lần", {"per": "month", "interval": 2, "rrule": "FREQ=MONTHLY;INTERVAL=2"})]),
]  # fmt: skip

LENGTHS = [
    ("thời lượng 30 phút", ("30 phút", "PT30M", False)),
    ("15'", ("15'", "PT15M", False)),  # a cell of its own
    ("trong suốt 5 năm thực hiện", ("5 năm", "P5Y", False)),
    ("trong 10 ngày làm việc", ("10 ngày làm việc", "P10D", True)),
    ("sau 10 (mười) ngày, kể từ ngày ký", ("10 (mười) ngày", "P10D", False)),
    ("trong 2 giờ", ("2 giờ", "PT2H", False)),
    ("không vượt quá 02 giờ", ("02 giờ", "PT2H", False)),
    ("Thời gian: 1/2 ngày", ("1/2 ngày", "P0.5D", False)),
    ("trong từng giai đoạn 05 năm", ("05 năm", "P5Y", False)),
    ("Thời gian thực hiện: 12 tháng", ("12 tháng", "P12M", False)),
    ("dự trữ ≥ 20 ngày", ("20 ngày", "P20D", False)),
]

NOTHING = [
    "Nghị định số 30/2020/NĐ-CP và 15/KH-UBND",  # document numbers
    "đạt 2/3 số hộ, 7/8 huyện, tỷ lệ 1/2",  # fractions
    "10.000 cây, 98,5%, 1.384 hộ",  # numbers
    "điện thoại 0982.627.828, mục 1.1.2, điểm 2 khoản 3",
    "kỷ niệm 80 năm Cách mạng tháng 8, Cách mạng Tháng Tám",
    "“Cuối tuần xanh”, Ngày Chủ nhật xanh, mô hình “10 phút mỗi tuần vì khu dân cư”",  # names
    "phong trào “Mỗi tuần một cuốn sách”",
    "hưởng ứng chiến dịch “Mỗi tuần hãy dành thời",  # … one that a title's line breaks off
    "đợt ra quân (tuần, tháng, quý, năm) làm vệ sinh; kiểm tra định kỳ, thường xuyên",  # bare periods
    "năm 11998, ngày 31/02/2026, ngày 31/4, 45/13/2026, 25h00",  # misprints, impossible dates
    "đường 2 tháng 9, Quảng trường 29 tháng 3, đường 30/4",  # places
    "ngân hàng, bán hàng tháng trước; khách hàng năm nay",  # goods
    "lần thứ hai, thứ ba là, cách mạng công nghiệp lần thứ 4",  # ordinals
    "trước ngày 31/12 năm trước liền kề",  # relative
    "chậm nhất 20 ngày trước ngày bầu cử, 15 ngày trước khi khai mạc",  # … to an event
    "trẻ em dưới 6 tháng tuổi, hoạt động 24/7, trực 24/24h",
    "5 buổi/tuần, 8 triệu đồng/năm, 30 phút/buổi",  # rates
]


def value(text: str, match: TimeMatch) -> tuple[str, str, str | None, str | None]:
    found = date_value(match, 2026)
    return text[match.start : match.end], match.kind, found.start, found.end


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_dates_and_intervals(text: str, expected: list[tuple[str, str, str | None, str | None]]) -> None:
    assert [value(text, match) for match in find_times(text)] == expected


@pytest.mark.parametrize(("text", "expected"), RECURRENCES)
def test_recurrences(text: str, expected: list[tuple[str, dict[str, object]]]) -> None:
    found = [(text[m.start : m.end], m.recurrence.model_dump(exclude_defaults=True)) for m in find_times(text) if m.recurrence]
    assert found == expected


@pytest.mark.parametrize(("text", "expected"), LENGTHS)
def test_lengths_of_time(text: str, expected: tuple[str, str, bool]) -> None:
    (match,) = find_times(text)
    assert (text[match.start : match.end], match.value, match.working_days) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_expression_of_time(text: str) -> None:
    assert [text[match.start : match.end] for match in find_times(text)] == []


def test_a_list_of_years_beside_goods_is_not_every_year() -> None:
    assert [m.kind for m in find_times("ngân hàng năm 2026")] == ["date"]


def test_offsets_are_of_the_text_with_its_markup() -> None:
    text = "**Ngày 05/6/2026** và **hằng năm**"
    assert [text[m.start : m.end] for m in find_times(text)] == ["Ngày 05/6/2026", "hằng năm"]


WORDS = st.sampled_from(
    [
        "ngày",
        "tháng",
        "năm",
        "quý",
        "giai",
        "đoạn",
        "thứ",
        "hai",
        "bảy",
        "chủ",
        "nhật",
        "hằng",
        "hàng",
        "mỗi",
        "tuần",
        "lần",
        "/",
        "-",
        "–",
        ",",
        ".",
        "(",
        ")",
        "“",
        "”",
        "*",
        "đến",
        "từ",
        "trước",
        "hết",
        "sáng",
        "7h00",
        "05/6",
        "05/6/2026",
        "2026",
        "2030",
        "12",
        "31",
        "II",
        "IV",
        "98,5%",
        "30/2020/NĐ-CP",
        "giờ",
        "phút",
        "định",
        "kỳ",
        "đầu",
        "cuối",
        "âm",
        "lịch",
        "một",
        "…",
        "İ",
        "١",
    ]
)


@settings(max_examples=300)
@given(st.lists(WORDS, max_size=14).map(" ".join) | st.text(max_size=60))
def test_matches_are_sorted_slices_without_overlap(text: str) -> None:
    position = 0
    for match in find_times(text):
        assert position <= match.start < match.end <= len(text)
        position = match.end
        date_value(match, 2026)


@pytest.mark.parametrize(
    "word", ["1/", "thứ 2, ", "7h00 - ", "ngày … ", "1, ", "hằng tháng, quý, ", "“ngày 5/6", "lễ a ", "2-9, ", "*"]
)
def test_hostile_repetition_ends(word: str) -> None:
    find_times(word * 5000)


def plain(text: str) -> str:
    """A quote without its markup and line ends."""
    return " ".join(text.replace("*", "").split())


def test_real_plans_give_exactly_the_gold_quotes_and_kinds(shared: Path) -> None:
    for path in sorted((shared / "gold").glob("*.json")):
        gold = [(plain(t["quote"]), t["kind"]) for t in json.loads(path.read_text(encoding="utf-8"))["temporals"]]
        outline = outline_of(read(shared / "seeds" / f"{path.stem}.txt"))
        texts = [paragraph.text for paragraph in outline.paragraphs if paragraph.zone is not Zone.RECIPIENTS]
        found = [(plain(text[match.start : match.end]), match.kind) for text in texts for match in find_times(text)]
        assert found == gold, path.stem


def test_matches_of_a_plain_sentence_are_none() -> None:
    assert find_times("Tăng cường công tác tuyên truyền, vận động Nhân dân.") == ()
