"""The command line: a module a command, its words in ``texts``. Nothing dear is imported before a command runs.

``kehoach extract``, ``batch`` and ``watch`` read documents; ``export``, ``load``, ``review`` and ``show`` go on with the
results; ``compare`` and ``audit`` hold plans side by side and against rules; ``evaluate`` scores against annotations;
``schema`` prints the JSON Schema.
"""
