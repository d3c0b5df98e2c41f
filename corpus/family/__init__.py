"""A city's plan, its wards' plans and the verdicts of an auditor: see README.md."""
