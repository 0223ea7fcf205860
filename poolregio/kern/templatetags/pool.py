"""Template tags and filters that every page may use; loaded everywhere."""

from django import template

register = template.Library()
