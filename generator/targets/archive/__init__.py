"""What reads archives of responses: Arrow."""
