"""Vietnamese letters as character classes of patterns.

A range such as ``À-Ỹ`` does not serve: Unicode has small and capital letters by turns there, so it holds both.
"""

UPPER = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸĐ"
"""Capital letters, for use inside ``[…]``."""

LOWER = "a-zàáâãèéêìíòóôõùúýăĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ"
"""Small letters, for use inside ``[…]``."""
