"""Open pages that belong to no app."""

from django.urls import path

from poolregio.kern import views

urlpatterns = [
    path("privacy/", views.privacy, name="privacy"),
    path("toegankelijkheid/", views.toegankelijkheid, name="toegankelijkheid"),
    path("gezondheid/", views.gezondheid, name="gezondheid"),
]
