"""Words that a document may have to break the page that shows it."""

HOSTILE = '</script><img src=x onerror="alert(1)"><!--<script>\u2028\U0001d5d4 & \'"'
"""Ends a script, loads a picture, opens a comment and a script; a line separator of JavaScript, a letter of two UTF-16 units."""
