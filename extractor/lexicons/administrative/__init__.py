"""Reference data on the administrative map; sources and columns in ``README.md``, made by ``build.py``."""
