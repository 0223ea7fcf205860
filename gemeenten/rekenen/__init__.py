"""Pure calculation with money: knows neither database nor page."""
