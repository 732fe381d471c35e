"""Read dates, times of day and periods of three languages into ISO 8601."""
