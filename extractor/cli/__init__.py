"""The command line: ``kehoach extract``, ``kehoach show``, ``kehoach schema``. Nothing dear is imported before a command runs."""
